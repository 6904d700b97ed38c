// Everything a run needs to go on exactly as if it had never stopped. Plain data: it can be cloned, posted, kept.

import type { OptimizerState } from '#core/learning/optimizers/optimizers.ts';
import type { ScheduleMemory } from '#core/learning/schedules/schedules.ts';
import type { PatienceState } from '#core/learning/stopping/stop-rules.ts';
import type { RandomState } from '#core/numeric/random-stream.ts';

export interface RunState {
  readonly parameters: Float64Array;
  readonly optimizerState: OptimizerState;
  /** The shuffle stream after it drew `order`. */
  readonly shuffle: RandomState;
  /** The stream of dropout's masks; null: nothing is dropped, or not yet: it starts from the seed. */
  readonly dropout: RandomState | null;
  /** The training rows in the order of the present epoch. */
  readonly order: Int32Array;
  /** How many of them this epoch has used. */
  readonly position: number;
  /** Finished epochs. */
  readonly epoch: number;
  /** Finished steps. */
  readonly step: number;
  /** Sum over this epoch's steps of loss × examples. */
  readonly lossSum: number;
  /** What a schedule that follows the loss has seen; absent: nothing yet. */
  readonly scheduleMemory?: ScheduleMemory;
  /** What the stop rules have seen; absent: nothing yet. */
  readonly patience?: PatienceState;
}

/** Rows of the mini-batch that the next step will take. */
export function nextMiniBatch(state: Pick<RunState, 'order' | 'position'>, batchSize: number): Int32Array {
  return state.order.slice(state.position, state.position + batchSize);
}
