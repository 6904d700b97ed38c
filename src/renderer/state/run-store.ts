// The training run as the window sees it: status, counters, loss curves, the stage that is stepped.

import { create } from 'zustand';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { Stage } from '#core/training/stages.ts';

export type RunStatus = 'idle' | 'running' | 'paused' | 'finished' | 'diverged';

/** One point per finished epoch; epoch 0 is the start before any step. */
export interface LossPoint {
  readonly epoch: number;
  readonly loss: number;
  readonly validationLoss: number | null;
}

interface RunState {
  readonly status: RunStatus;
  /** Finished epochs of this run. */
  readonly epoch: number;
  /** Epochs to be reached by the present run, for the progress. */
  readonly epochGoal: number;
  readonly step: number;
  readonly log: readonly LossPoint[];
  /** Share of right rows of the whole dataset, null for regression or when it can't be said. */
  readonly accuracy: number | null;
  readonly problem: Diagnostic | null;
  /** The stop inside the present step, null while not stepping by stages. */
  readonly stage: Stage | null;
  /** Rows of the mini-batch that is being stepped, and the row whose values are shown. */
  readonly stageRows: Int32Array | null;
}

export const useRun = create<RunState>(() => ({
  status: 'idle',
  epoch: 0,
  epochGoal: 0,
  step: 0,
  log: [],
  accuracy: null,
  problem: null,
  stage: null,
  stageRows: null,
}));
