// The schedule that a new choice of its kind starts with: fitted to the length of the run, its warm-up kept.
import type { LearningRateSchedule, ScheduleKind } from '#core/learning/schedules/schedule.ts';

/** By how much an exponential course lowers the rate over the whole run. */
const wholeDecay = 0.1;
/** Steps of a run. */
const usualSteps = 4;

/** @returns undefined where nothing but the constant rate is left */
export function freshSchedule(kind: ScheduleKind, epochs: number, warmUp: number): LearningRateSchedule | undefined {
  const length = Math.max(1, epochs - warmUp);
  const start = warmUp === 0 ? {} : { warmUp };
  switch (kind) {
    case 'constant':
      return warmUp === 0 ? undefined : { kind, warmUp };
    case 'step':
      return { kind, every: Math.max(1, Math.floor(length / usualSteps)), factor: 0.5, ...start };
    case 'exponential':
      return { kind, factor: shareAfter(length), ...start };
    case 'cosine':
      return { kind, epochs: length, ...start };
    case 'plateau':
      return { kind, ...start };
  }
}

/** As many digits as say it: 0.977 for 100 epochs, 0.99977 for 10,000. */
function shareAfter(epochs: number): number {
  const loss = 1 - wholeDecay ** (1 / epochs);
  return Number((1 - Number(loss.toPrecision(2))).toPrecision(12));
}
