// Which numbers each kind of schedule has, how each is stepped and bounded, and what stands where the document says nothing.
import type { LearningRateSchedule } from '#core/learning/schedules/schedule.ts';
import type { NumberBounds, StepSize } from '#renderer/ui/field-steps.ts';

type NumberKey = 'every' | 'factor' | 'epochs' | 'minimum' | 'patience' | 'threshold';

interface ScheduleNumber extends NumberBounds {
  readonly key: NumberKey;
  /** Names its words: a key may mean two things. */
  readonly word: 'every' | 'factor' | 'cosineEpochs' | 'minimum' | 'plateauPatience' | 'threshold';
  readonly step: StepSize;
  readonly isEpochs?: true;
}

const belowOne = 1 - Number.EPSILON / 2;

const every: ScheduleNumber = { key: 'every', word: 'every', step: 1, minimum: 1, integer: true, isEpochs: true };
const factor: ScheduleNumber = { key: 'factor', word: 'factor', step: 0.1, minimum: 0, maximum: 1 };
const length: ScheduleNumber = { ...every, key: 'epochs', word: 'cosineEpochs' };
const lowest: ScheduleNumber = { key: 'minimum', word: 'minimum', step: 'ladder', minimum: 0 };
const wait: ScheduleNumber = { ...every, key: 'patience', word: 'plateauPatience', minimum: 0 };
const threshold: ScheduleNumber = { key: 'threshold', word: 'threshold', step: 'ladder', minimum: 0 };

const numbersOf: { readonly [Kind in LearningRateSchedule['kind']]: readonly ScheduleNumber[] } = {
  constant: [],
  step: [every, factor],
  exponential: [{ ...factor, step: 0.01 }],
  cosine: [length, lowest],
  plateau: [{ ...factor, maximum: belowOne }, wait, threshold, lowest],
};

/** PyTorch's. */
const defaults: { readonly [Key in NumberKey]?: number } = { factor: 0.1, minimum: 0, patience: 10, threshold: 1e-4 };

export function scheduleNumbers(
  schedule: LearningRateSchedule,
): readonly (ScheduleNumber & { readonly value: number })[] {
  const present: Readonly<Record<string, unknown>> = { ...schedule };
  return numbersOf[schedule.kind].map((each) => ({
    ...each,
    value: Number(present[each.key] ?? defaults[each.key] ?? 0),
  }));
}
