// Findings about the open document: of its health, of what is slow in it, and what its cures have come to.

import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { CureVerdict } from '#core/training/health/cure-trial.ts';
import { createStore } from '#renderer/signals/store.ts';

interface FindingsState {
  /** Of the last examination of the network on its data. */
  readonly health: readonly Diagnostic[];
  readonly slowParts: readonly Diagnostic[];
  /** Of the health's findings. Without an entry a cure is still to be tried; null: it can't be. */
  readonly verdicts: ReadonlyMap<Diagnostic, CureVerdict | null>;
}

const none: readonly Diagnostic[] = [];

export const useFindings = createStore<FindingsState>(() => ({ health: none, slowParts: none, verdicts: new Map() }));

/** The same object while nothing is found, so that nobody is told of a change that is none. */
export function putFindings(kind: 'health' | 'slowParts', found: readonly Diagnostic[]): void {
  useFindings.setState({ [kind]: found.length === 0 ? none : found });
}
