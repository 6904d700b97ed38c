// The numbers of a schedule as fields: steps and bounds by their ranges, and values where the document says nothing.
import {
  type LearningRateSchedule,
  type ScheduleKind,
  type ScheduleNumber,
  scheduleRule,
} from '#core/learning/schedules/schedules.ts';
import type { SettingRange } from '#core/learning/setting-range.ts';
import type { NumberBounds, StepSize } from '#renderer/ui/field-steps.ts';
import { boundsOf } from './setting-bounds.ts';

interface CourseNumber extends NumberBounds {
  readonly key: ScheduleNumber;
  readonly value: number;
  readonly step: StepSize;
  readonly isEpochs: boolean;
}

export function scheduleNumbers(schedule: LearningRateSchedule): readonly CourseNumber[] {
  const { numbers, defaults } = scheduleRule(schedule);
  const values: Readonly<Record<string, unknown>> = { ...defaults, ...schedule };
  return Object.entries(numbers).map(([name, range]) => ({
    key: name as ScheduleNumber,
    isEpochs: range.isWhole ?? false,
    step: stepWithin(range),
    ...boundsOf(range),
    value: Number(values[name]),
  }));
}

function stepWithin({ isWhole, maximum }: SettingRange): StepSize {
  if (isWhole) return 1;
  return maximum <= 1 ? 0.1 : 'ladder';
}

/**
 * What a new choice of the kind starts with: fitted to the length of the run, its warm-up kept.
 * @returns undefined where nothing but the constant rate is left
 */
export function freshSchedule(kind: ScheduleKind, epochs: number, warmUp: number): LearningRateSchedule | undefined {
  if (kind === 'constant' && warmUp === 0) return undefined;
  const course = { kind, ...scheduleRule({ kind }).begin(Math.max(1, epochs - warmUp)) };
  return { ...course, ...(warmUp === 0 ? {} : { warmUp }) } as LearningRateSchedule;
}
