// The training in PyTorch as the window sees it: whether Python starts, trains or waits, and why it did not begin.

import type { FileFailure } from '#bridge/files.ts';
import type { PythonSearch } from '#bridge/python.ts';
import { createStore } from '#renderer/signals/store.ts';
import type { InterchangeRefusal } from '../../../worker/interchange-messages.ts';

/** `paused`: the process waits, and goes on from where it stands. */
export type TorchPhase = 'resting' | 'starting' | 'running' | 'paused';

/** Why it did not begin. */
export type TorchRefusal =
  | { readonly kind: 'noPython' }
  | { readonly kind: 'notTrainable' }
  | { readonly kind: 'notWritten'; readonly failure: FileFailure }
  | InterchangeRefusal;

interface TorchState {
  readonly phase: TorchPhase;
  /** Of the last project; null: none was written yet. */
  readonly folder: string | null;
  readonly refusal: TorchRefusal | null;
  /** The Python that can train; null: it is being looked for. */
  readonly search: PythonSearch | null;
}

export const useTorch = createStore<TorchState>(() => ({
  phase: 'resting',
  folder: null,
  refusal: null,
  search: null,
}));
