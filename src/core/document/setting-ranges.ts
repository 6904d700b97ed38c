// The ranges of the numbers within settings that have parts: one table for the reader of files and for the edits.
import { hyperparameters } from '#core/learning/optimizers/hyperparameters.ts';
import { hyperparametersOf, type OptimizerKind, optimizerKinds } from '#core/learning/optimizers/optimizers.ts';
import { type ScheduleKind, scheduleKinds, scheduleRule } from '#core/learning/schedules/schedules.ts';
import { epochs, notNegative, type SettingRange, type SettingRanges } from '#core/learning/setting-range.ts';
import type { Clipping, Regularization } from '#core/learning/update/update-settings.ts';

type RequiredRange = SettingRange & { readonly isRequired: true };

/** One range for each number among the fields; those that are always there must be said. */
type RangesOf<Settings> = {
  readonly [Name in NumberNames<Settings>]: Settings extends Readonly<Record<Name, number>>
    ? RequiredRange
    : SettingRange;
};

type NumberNames<Settings> = Exclude<
  { [Name in keyof Settings]: NonNullable<Settings[Name]> extends number ? Name : never }[keyof Settings],
  undefined
>;

const learningRate: SettingRange = { ...notNegative, isRequired: true };
export const optimizerRanges = Object.fromEntries(optimizerKinds.map((kind) => [kind, rangesOf(kind)])) as Readonly<
  Record<OptimizerKind, SettingRanges>
>;

function rangesOf(kind: OptimizerKind): SettingRanges {
  const named = hyperparametersOf(kind).map((name) => [name, hyperparameters[name]] as const);
  return { learningRate, ...Object.fromEntries(named) };
}

/** The numbers of a course, then the warm-up, which is every schedule's. */
export const scheduleRanges = Object.fromEntries(
  scheduleKinds.map((kind) => {
    const { numbers, defaults } = scheduleRule({ kind });
    const own = Object.entries(numbers).map(([name, range]) => [name, { ...range, isRequired: !(name in defaults) }]);
    return [kind, { ...Object.fromEntries(own), warmUp: epochs }];
  }),
) as Readonly<Record<ScheduleKind, SettingRanges & { readonly warmUp: SettingRange }>>;

export const regularizationRanges: { readonly [Name in NumberNames<Regularization>]: SettingRange } = {
  l1: notNegative,
  l2: notNegative,
};

const limit: RequiredRange = { ...notNegative, isRequired: true };
export const clippingRanges: { readonly [Kind in Clipping['kind']]: RangesOf<Clipping> } = {
  value: { limit },
  norm: { limit },
};
