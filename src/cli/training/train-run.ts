// Trains to the end or until Ctrl+C, giving way now and then so that Ctrl+C is heard.
import { setImmediate } from 'node:timers/promises';
import type { Divergence } from '#core/graph/engine.ts';
import type { LossPoint, Trainer } from '#core/training/trainer.ts';

export type StopReason = 'epochs' | 'cancelled' | 'diverged';

export interface TrainingOutcome {
  readonly stopReason: StopReason;
  /** Finished epochs. */
  readonly epochs: number;
  /** The last finished epoch's, or the start's. */
  readonly last: LossPoint;
  readonly examplesPerSecond: number;
  readonly divergence: Divergence | null;
}

export interface TrainingOrder {
  readonly epochs: number;
  readonly isCancelled: () => boolean;
  /** Called with epoch 0 first. */
  readonly onEpoch: (point: LossPoint) => void;
}

const sliceMilliseconds = 40;

export async function trainRun(
  trainer: Trainer,
  { epochs, isCancelled, onEpoch }: TrainingOrder,
): Promise<TrainingOutcome> {
  let last = trainer.evaluate();
  onEpoch(last);
  const start = performance.now();
  let sliceEnd = start + sliceMilliseconds;
  let examples = 0;
  let divergence: Divergence | null = null;
  while (trainer.epoch < epochs && divergence === null && !isCancelled()) {
    const outcome = trainer.takeStep();
    divergence = outcome.divergence;
    if (divergence === null) examples += outcome.rows.length;
    if (outcome.finishedEpoch !== null) {
      last = outcome.finishedEpoch;
      onEpoch(last);
    }
    if (performance.now() > sliceEnd) {
      await setImmediate();
      sliceEnd = performance.now() + sliceMilliseconds;
    }
  }
  const seconds = (performance.now() - start) / 1000;
  return {
    stopReason: stopReasonOf(divergence, trainer.epoch < epochs),
    epochs: trainer.epoch,
    last,
    examplesPerSecond: seconds > 0 ? Math.round(examples / seconds) : 0,
    divergence,
  };
}

function stopReasonOf(divergence: Divergence | null, isUnfinished: boolean): StopReason {
  if (divergence !== null) return 'diverged';
  return isUnfinished ? 'cancelled' : 'epochs';
}
