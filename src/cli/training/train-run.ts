// Trains to the end or until Ctrl+C, giving way now and then so that Ctrl+C is heard.
import { setImmediate } from 'node:timers/promises';
import type { Divergence } from '#core/graph/engine.ts';
import { isTimeUp, type LossRule, type StopRules } from '#core/learning/stopping/stop-rules.ts';
import type { LossPoint, StepOutcome, Trainer } from '#core/training/trainer.ts';

export type StopReason = 'epochs' | LossRule | 'time' | 'cancelled' | 'diverged';

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
  readonly stopRules: StopRules;
  readonly isCancelled: () => boolean;
  /** Called with epoch 0 first. */
  readonly onEpoch: (point: LossPoint) => void;
}

const sliceMilliseconds = 40;

export async function trainRun(trainer: Trainer, order: TrainingOrder): Promise<TrainingOutcome> {
  let last = trainer.evaluate();
  order.onEpoch(last);
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  let sliceEnd = start + sliceMilliseconds;
  let examples = 0;
  let divergence: Divergence | null = null;
  let stopReason: StopReason | null = order.isCancelled() ? 'cancelled' : null;
  if (trainer.epoch >= order.epochs) stopReason = 'epochs';
  while (stopReason === null) {
    const outcome = trainer.takeStep();
    if (outcome.divergence === null) examples += outcome.rows.length;
    else divergence = outcome.divergence;
    if (outcome.finishedEpoch !== null) {
      last = outcome.finishedEpoch;
      order.onEpoch(last);
    }
    stopReason = reasonToStop(order, outcome, trainer.epoch, seconds());
    if (performance.now() > sliceEnd) {
      await setImmediate();
      sliceEnd = performance.now() + sliceMilliseconds;
    }
  }
  const speed = seconds() > 0 ? Math.round(examples / seconds()) : 0;
  return { stopReason, epochs: trainer.epoch, last, examplesPerSecond: speed, divergence };
}

/** What ends the run after a step, the gravest first; null: it goes on. */
function reasonToStop(
  { epochs, stopRules, isCancelled }: TrainingOrder,
  { divergence, stoppedBy }: StepOutcome,
  epoch: number,
  seconds: number,
): StopReason | null {
  if (divergence !== null) return 'diverged';
  if (stoppedBy !== null) return stoppedBy;
  if (epoch >= epochs) return 'epochs';
  if (isCancelled()) return 'cancelled';
  return isTimeUp(stopRules, seconds) ? 'time' : null;
}
