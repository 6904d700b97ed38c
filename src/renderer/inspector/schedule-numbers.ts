// The numbers of a schedule as fields: their steps and bounds, and their values where the document says nothing.
import { type SettingRanges, scheduleNumbersOf, scheduleRanges } from '#core/document/setting-ranges.ts';
import type { LearningRateSchedule, ScheduleNumber } from '#core/learning/schedules/schedule.ts';
import { scheduleRules } from '#core/learning/schedules/schedules.ts';
import type { NumberBounds, StepSize } from '#renderer/ui/field-steps.ts';
import { boundsOf } from './setting-bounds.ts';

interface Look {
  readonly step: StepSize;
  readonly isEpochs?: true;
}

interface CourseNumber extends NumberBounds, Look {
  readonly key: ScheduleNumber;
  readonly value: number;
}

const look: { readonly [Key in ScheduleNumber]: Look } = {
  every: { step: 1, isEpochs: true },
  factor: { step: 0.1 },
  epochs: { step: 1, isEpochs: true },
  minimum: { step: 'ladder' },
  patience: { step: 1, isEpochs: true },
  threshold: { step: 'ladder' },
};

export function scheduleNumbers(schedule: LearningRateSchedule): readonly CourseNumber[] {
  const ranges: SettingRanges = scheduleRanges[schedule.kind];
  const values: Readonly<Record<string, unknown>> = { ...scheduleRules[schedule.kind].defaults, ...schedule };
  return scheduleNumbersOf(schedule.kind).flatMap((key) => {
    const range = ranges[key];
    return range === undefined ? [] : { key, ...look[key], ...boundsOf(range), value: Number(values[key]) };
  });
}
