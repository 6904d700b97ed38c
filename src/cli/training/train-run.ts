// Trains to the end or until Ctrl+C, giving way now and then so that Ctrl+C is heard.
import { setImmediate } from 'node:timers/promises';
import type { Divergence } from '#core/graph/engine.ts';
import { isTimeUp, type LossRule, type StopRules } from '#core/learning/stopping/stop-rules.ts';
import type { LossPoint, StepsOutcome, Trainer } from '#core/training/trainer.ts';

export type TrainingEnd = 'epochs' | LossRule | 'time' | 'cancelled' | 'diverged';

export interface TrainingOutcome {
  readonly stopReason: TrainingEnd;
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
  /** Called before it gives way, now and then. */
  readonly onPause: () => void;
}

const sliceMilliseconds = 40;
const largestStepCount = 2 ** 20;
/** A call of the engine lasts at most about so long, so that Ctrl+C and a time limit are heard. */
const callMilliseconds = 10;

export async function trainRun(trainer: Trainer, order: TrainingOrder): Promise<TrainingOutcome> {
  let last = trainer.evaluate();
  order.onEpoch(last);
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const pace = new Pace();
  let sliceEnd = start + sliceMilliseconds;
  let examples = 0;
  let divergence: Divergence | null = null;
  let stopReason: TrainingEnd | null = order.isCancelled() ? 'cancelled' : null;
  if (trainer.epoch >= order.epochs) stopReason = 'epochs';
  while (stopReason === null) {
    const outcome = trainer.takeSteps(pace.steps);
    examples += outcome.examples;
    divergence = outcome.divergence;
    if (outcome.finishedEpoch !== null) {
      last = outcome.finishedEpoch;
      order.onEpoch(last);
    }
    const now = performance.now();
    pace.adapt(now);
    stopReason = reasonToStop(order, outcome, trainer.epoch, (now - start) / 1000);
    if (now > sliceEnd) {
      order.onPause();
      await setImmediate();
      pace.rest();
      sliceEnd = performance.now() + sliceMilliseconds;
    }
  }
  const speed = seconds() > 0 ? Math.round(examples / seconds()) : 0;
  return { stopReason, epochs: trainer.epoch, last, examplesPerSecond: speed, divergence };
}

/** How many steps to ask for at once: twice as many as long as they take little time. */
class Pace {
  steps = 1;
  #since = performance.now();

  adapt(now: number): void {
    const elapsed = now - this.#since;
    if (elapsed < callMilliseconds / 2) this.steps *= 2;
    else if (elapsed > callMilliseconds)
      this.steps = Math.max(1, Math.floor((this.steps * callMilliseconds) / elapsed));
    this.steps = Math.min(this.steps, largestStepCount);
    this.#since = now;
  }

  /** What was not training does not count. */
  rest(): void {
    this.#since = performance.now();
  }
}

/** What ends the run after a step, the gravest first; null: it goes on. */
function reasonToStop(
  { epochs, stopRules, isCancelled }: TrainingOrder,
  { divergence, stoppedBy }: StepsOutcome,
  epoch: number,
  seconds: number,
): TrainingEnd | null {
  if (divergence !== null) return 'diverged';
  if (stoppedBy !== null) return stoppedBy;
  if (epoch >= epochs) return 'epochs';
  if (isCancelled()) return 'cancelled';
  return isTimeUp(stopRules, seconds) ? 'time' : null;
}
