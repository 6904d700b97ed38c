// Which numbers each kind of schedule has, how each is stepped and bounded, and what stands where the document says nothing.
import { type SettingRanges, scheduleRanges } from '#core/document/setting-ranges.ts';
import type { LearningRateSchedule, ScheduleKind } from '#core/learning/schedules/schedule.ts';
import { scheduleRules } from '#core/learning/schedules/schedules.ts';
import type { NumberBounds, StepSize } from '#renderer/ui/field-steps.ts';
import { boundsOf } from './setting-bounds.ts';

type NumberKey = 'every' | 'factor' | 'epochs' | 'minimum' | 'patience' | 'threshold';

interface Look {
  /** Names its words: what a key means may depend on the kind. */
  readonly word: 'every' | 'factor' | 'cosineEpochs' | 'minimum' | 'plateauPatience' | 'threshold';
  readonly step: StepSize;
  readonly isEpochs?: true;
}

interface ScheduleNumber extends NumberBounds, Look {
  readonly key: NumberKey;
  readonly value: number;
}

const look: { readonly [Key in NumberKey]: Look } = {
  every: { word: 'every', step: 1, isEpochs: true },
  factor: { word: 'factor', step: 0.1 },
  epochs: { word: 'cosineEpochs', step: 1, isEpochs: true },
  minimum: { word: 'minimum', step: 'ladder' },
  patience: { word: 'plateauPatience', step: 1, isEpochs: true },
  threshold: { word: 'threshold', step: 'ladder' },
};

const keys: { readonly [Kind in ScheduleKind]: readonly NumberKey[] } = {
  constant: [],
  step: ['every', 'factor'],
  exponential: ['factor'],
  cosine: ['epochs', 'minimum'],
  plateau: ['factor', 'patience', 'threshold', 'minimum'],
};

export function scheduleNumbers(schedule: LearningRateSchedule): readonly ScheduleNumber[] {
  const ranges: SettingRanges = scheduleRanges[schedule.kind];
  const values: Readonly<Record<string, unknown>> = { ...scheduleRules[schedule.kind].defaults, ...schedule };
  return keys[schedule.kind].flatMap((key) => {
    const range = ranges[key];
    if (range === undefined) return [];
    return { key, ...look[key], ...boundsOf(range), value: Number(values[key]) };
  });
}
