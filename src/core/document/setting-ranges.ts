// The range of every setting: one table for the reader of files and for the edits.
import {
  type HyperparameterName,
  hyperparametersOf,
  type OptimizerKind,
  optimizerKinds,
} from '#core/learning/optimizers/optimizers.ts';
import type { LearningRateSchedule, ScheduleKind, ScheduleNumber } from '#core/learning/schedules/schedule.ts';
import type { StopRules } from '#core/learning/stopping/stop-rules.ts';
import type { Clipping, Regularization } from '#core/learning/update/update-settings.ts';
import { maximumBatchSize, maximumEpochs, maximumHeldOutShare } from './file/limits.ts';
import type { TrainingSettings } from './network-document.ts';

/** Both ends included. */
export interface SettingRange {
  readonly minimum: number;
  readonly maximum: number;
  readonly isWhole?: boolean;
  /** A file that leaves it out is refused. */
  readonly isRequired?: true;
  /** The first version of the format that knows it; absent: 1. */
  readonly since?: number;
}

/** The ranges of some settings by name, in the order in which a file holds them. */
export type SettingRanges = Readonly<Record<string, SettingRange>>;

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

const notNegative: SettingRange = { minimum: 0, maximum: Number.MAX_VALUE };
const upToOne: SettingRange = { minimum: 0, maximum: 1 };
const belowOne: SettingRange = { minimum: 0, maximum: 1 - Number.EPSILON / 2 };
const epochs: SettingRange = { minimum: 0, maximum: maximumEpochs, isWhole: true };
const atLeastOneEpoch: SettingRange = { ...epochs, minimum: 1 };
const heldOut: SettingRange = { minimum: 0, maximum: maximumHeldOutShare };

/** Numbers of the training itself; one that a file leaves out has its default. */
export const trainingRanges: { readonly [Name in NumberNames<TrainingSettings>]: SettingRange } = {
  batchSize: { minimum: 1, maximum: maximumBatchSize, isWhole: true },
  epochs,
  seed: { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER, isWhole: true },
  validation: heldOut,
  test: heldOut,
};

const learningRate: SettingRange = { ...notNegative, isRequired: true };
/** Of a running mean: below 1, or the mean never moves. */
const decay = belowOne;

/** A number means the same under every optimizer that has it. */
const hyperparameterRanges: { readonly [Name in HyperparameterName]: SettingRange } = {
  momentum: notNegative,
  alpha: upToOne,
  beta1: decay,
  beta2: decay,
  epsilon: notNegative,
  weightDecay: notNegative,
  momentumDecay: notNegative,
};

export const optimizerRanges = Object.fromEntries(optimizerKinds.map((kind) => [kind, rangesOf(kind)])) as Readonly<
  Record<OptimizerKind, SettingRanges>
>;

function rangesOf(kind: OptimizerKind): SettingRanges {
  const named = hyperparametersOf(kind).map((name) => [name, hyperparameterRanges[name]] as const);
  return { learningRate, ...Object.fromEntries(named) };
}

const warmUp = epochs;

export const scheduleRanges: {
  readonly [Kind in ScheduleKind]: RangesOf<Extract<LearningRateSchedule, { kind: Kind }>>;
} = {
  constant: { warmUp },
  step: { every: { ...atLeastOneEpoch, isRequired: true }, factor: upToOne, warmUp },
  exponential: { factor: { ...upToOne, isRequired: true }, warmUp },
  cosine: { epochs: { ...atLeastOneEpoch, isRequired: true }, minimum: notNegative, warmUp },
  // Below 1, as PyTorch demands: a rate that stays would be lowered for nothing.
  plateau: { factor: belowOne, patience: epochs, threshold: notNegative, minimum: notNegative, warmUp },
};

/** The numbers of a course, in the order of the file; the warm-up is every schedule's. */
export function scheduleNumbersOf(kind: ScheduleKind): readonly ScheduleNumber[] {
  return Object.keys(scheduleRanges[kind]).filter((name): name is ScheduleNumber => name !== 'warmUp');
}

export const regularizationRanges: { readonly [Name in NumberNames<Regularization>]: SettingRange } = {
  l1: notNegative,
  l2: notNegative,
};

const limit: RequiredRange = { ...notNegative, isRequired: true };
export const clippingRanges: { readonly [Kind in Clipping['kind']]: RangesOf<Clipping> } = {
  value: { limit },
  norm: { limit },
};

export const stopRuleRanges: RangesOf<StopRules> = {
  targetLoss: notNegative,
  patience: atLeastOneEpoch,
  minimumImprovement: notNegative,
  seconds: notNegative,
};

/** Of the share that may be kept for the test beside the one for validation; in decimals that a person would write. */
export function testRange(validation: number): SettingRange {
  return { minimum: 0, maximum: Number((maximumHeldOutShare - validation).toPrecision(12)) };
}
