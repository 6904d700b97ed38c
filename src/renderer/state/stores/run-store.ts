// The training run as the window sees it: status, counters, loss curves, the stage that is stepped.

import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { LossRule } from '#core/learning/stopping/stop-rules.ts';
import type { Network } from '#core/network/network.ts';
import type { RunState } from '#core/training/run-state.ts';
import type { Stage } from '#core/training/stages.ts';
import type { RunId } from '#core/training/timeline/timeline.ts';
import type { LossPoint } from '#core/training/trainer.ts';
import { createStore } from '#renderer/signals/store.ts';

/** The document's epochs, or the stop rule that came first. */
export type FinishReason = 'epochs' | LossRule | 'time';

export type RunStatus = 'idle' | 'running' | 'paused' | 'finished' | 'diverged';

/** A moment of the run that can be gone back to: undo entries keep the one before and the one after them. */
export interface RunSnapshot {
  /** Null: nothing has been trained since the start or the last reset. */
  readonly state: RunState | null;
  /** The network whose parameters `state` holds. */
  readonly network: Network | null;
  /** The run that `state` belongs to. */
  readonly run: RunId | null;
  /** One point per finished epoch; epoch 0 is the start before any step. */
  readonly log: readonly LossPoint[];
  /** The document that the last point of `log` tells of, with its parameters then; null: none that is known. */
  readonly logged: NetworkDocument | null;
  /** Finished epochs at which the present run ends. */
  readonly epochGoal: number;
  readonly status: RunStatus;
  /** Why a finished run ended; null for every other status. */
  readonly finishedBy: FinishReason | null;
  readonly problem: Diagnostic | null;
}

export const freshSnapshot: RunSnapshot = {
  state: null,
  network: null,
  run: null,
  log: [],
  logged: null,
  epochGoal: 0,
  status: 'idle',
  finishedBy: null,
  problem: null,
};

export function hasTrained({ state }: RunSnapshot): boolean {
  return state !== null && state.step > 0;
}

/** Shares of right rows; measured after the numbers are shown. */
export interface MeasuredAccuracy extends OfParts {
  /** Of whose weights it is. */
  readonly epoch: number;
}

/** One number for the rows of each part. */
export interface OfParts {
  readonly training: number;
  /** Null without a validation split. */
  readonly validation: number | null;
}

export interface RunStoreState {
  /** The last moment at which the run stood still. */
  readonly snapshot: RunSnapshot;
  readonly status: RunStatus;
  /** A run is to begin when the worker has planned it. */
  readonly isLoading: boolean;
  readonly finishedBy: FinishReason | null;
  readonly epoch: number;
  readonly epochGoal: number;
  readonly step: number;
  readonly log: readonly LossPoint[];
  /** Loss of the last mini-batch, null before the first step. */
  readonly batchLoss: number | null;
  /** Null for regression or when it can't be said. */
  readonly accuracy: MeasuredAccuracy | null;
  /** Of the network that is shown, where the last point of `log` tells of another; null: it does not, or it can't be said. */
  readonly losses: OfParts | null;
  readonly problem: Diagnostic | null;
  /** The stop inside the present step, null while not stepping by stages. */
  readonly stage: Stage | null;
  /** Position of the stage among the stages of the step. */
  readonly stageIndex: number;
  readonly stageCount: number;
  /** SHA-256 of the weights that are shown; empty while streaming. */
  readonly weightHash: string;
}

export const useRun = createStore<RunStoreState>(() => ({
  snapshot: freshSnapshot,
  status: 'idle',
  isLoading: false,
  finishedBy: null,
  epoch: 0,
  epochGoal: 0,
  step: 0,
  log: [],
  batchLoss: null,
  accuracy: null,
  losses: null,
  problem: null,
  stage: null,
  stageIndex: -1,
  stageCount: 0,
  weightHash: '',
}));

/** Shows a moment at which the run stands still. */
export function showSnapshot(snapshot: RunSnapshot): void {
  useRun.setState({
    snapshot,
    status: snapshot.status,
    finishedBy: snapshot.finishedBy,
    epoch: snapshot.state?.epoch ?? 0,
    epochGoal: snapshot.epochGoal,
    step: snapshot.state?.step ?? 0,
    log: snapshot.log,
    problem: snapshot.problem,
    stage: null,
    stageIndex: -1,
  });
}
