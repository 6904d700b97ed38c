// Trains a diverged run again, step by step, to see how its loss and its parameters went.
import type { LossPoint, Trainer } from '../trainer.ts';
import type { GrowthSample } from './growth.ts';
import { inRange } from './number-range.ts';

/**
 * Every moment from the trainer's to the step that diverges, or to `lastStep`.
 * @param largestNumber of the engine that trained
 */
export function retraceRun(trainer: Trainer, lastStep: number, largestNumber: number): readonly GrowthSample[] {
  const samples: GrowthSample[] = [];
  while (trainer.step <= lastStep) {
    const { step } = trainer;
    const largest = largestOf(trainer.state().parameters);
    const { loss, divergence } = trainer.takeStep();
    samples.push({ step, loss: inRange(loss, largestNumber), largest });
    if (divergence !== null) break;
  }
  return samples;
}

/** The same from the loss curve alone: each epoch at the step with which it begins. */
export function samplesOfLog(log: readonly LossPoint[], stepsPerEpoch: number): readonly GrowthSample[] {
  return log
    .filter(({ epoch }) => epoch > 0)
    .map(({ epoch, loss }) => ({ step: (epoch - 1) * stepsPerEpoch, loss, largest: null }));
}

function largestOf(parameters: Float64Array): number {
  let largest = 0;
  for (const value of parameters) largest = Math.max(largest, Math.abs(value));
  return largest;
}
