// The numbers of a schedule as fields: their words, steps and bounds, and their values where the document says nothing.
import { type SettingRanges, scheduleRanges } from '#core/document/setting-ranges.ts';
import type { LearningRateSchedule, ScheduleNumber } from '#core/learning/schedules/schedule.ts';
import { scheduleRules } from '#core/learning/schedules/schedules.ts';
import type { NumberBounds, StepSize } from '#renderer/ui/field-steps.ts';
import { boundsOf } from './setting-bounds.ts';

interface Look {
  /** Names its words: what a key means may depend on the kind. */
  readonly word: 'every' | 'factor' | 'cosineEpochs' | 'minimum' | 'plateauPatience' | 'threshold';
  readonly step: StepSize;
  readonly isEpochs?: true;
}

interface CourseNumber extends NumberBounds, Look {
  readonly key: ScheduleNumber;
  readonly value: number;
}

const look: { readonly [Key in ScheduleNumber]: Look } = {
  every: { word: 'every', step: 1, isEpochs: true },
  factor: { word: 'factor', step: 0.1 },
  epochs: { word: 'cosineEpochs', step: 1, isEpochs: true },
  minimum: { word: 'minimum', step: 'ladder' },
  patience: { word: 'plateauPatience', step: 1, isEpochs: true },
  threshold: { word: 'threshold', step: 'ladder' },
};

export function scheduleNumbers(schedule: LearningRateSchedule): readonly CourseNumber[] {
  const ranges: SettingRanges = scheduleRanges[schedule.kind];
  const values: Readonly<Record<string, unknown>> = { ...scheduleRules[schedule.kind].defaults, ...schedule };
  return Object.entries(ranges).flatMap(([key, range]): readonly CourseNumber[] =>
    isLooked(key) ? [{ key, ...look[key], ...boundsOf(range), value: Number(values[key]) }] : [],
  );
}

/** Each but the warm-up, which has a place of its own. */
function isLooked(key: string): key is ScheduleNumber {
  return key in look;
}
