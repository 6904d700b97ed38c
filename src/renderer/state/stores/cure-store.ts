// The outcomes of trying the cures of the present findings.

import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { CureVerdict } from '#core/training/health/cure-trial.ts';
import { createStore } from '#renderer/signals/store.ts';

interface CureState {
  /** Without an entry a cure is still to be tried; null: it can't be. */
  readonly verdicts: ReadonlyMap<Diagnostic, CureVerdict | null>;
}

export const useCures = createStore<CureState>(() => ({ verdicts: new Map() }));
