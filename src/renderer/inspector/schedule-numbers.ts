// The numbers of a schedule as fields: steps and bounds by their ranges, and values where the document says nothing.
import {
  type SettingRange,
  type SettingRanges,
  scheduleNumbersOf,
  scheduleRanges,
} from '#core/document/setting-ranges.ts';
import type { LearningRateSchedule, ScheduleNumber } from '#core/learning/schedules/schedule.ts';
import { scheduleRules } from '#core/learning/schedules/schedules.ts';
import type { NumberBounds, StepSize } from '#renderer/ui/field-steps.ts';
import { boundsOf } from './setting-bounds.ts';

interface CourseNumber extends NumberBounds {
  readonly key: ScheduleNumber;
  readonly value: number;
  readonly step: StepSize;
  readonly isEpochs: boolean;
}

export function scheduleNumbers(schedule: LearningRateSchedule): readonly CourseNumber[] {
  const ranges: SettingRanges = scheduleRanges[schedule.kind];
  const values: Readonly<Record<string, unknown>> = { ...scheduleRules[schedule.kind].defaults, ...schedule };
  return scheduleNumbersOf(schedule.kind).flatMap((key) => {
    const range = ranges[key];
    if (range === undefined) return [];
    // Whole numbers of a course count epochs.
    const isEpochs = range.isWhole ?? false;
    return { key, isEpochs, step: stepWithin(range), ...boundsOf(range), value: Number(values[key]) };
  });
}

function stepWithin({ isWhole, maximum }: SettingRange): StepSize {
  if (isWhole) return 1;
  return maximum <= 1 ? 0.1 : 'ladder';
}
