// Training settings of the file; what is absent takes its default.
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import { type OptimizerKind, type OptimizerSettings, switchesOf } from '#core/learning/optimizers/optimizers.ts';
import type { LearningRateSchedule } from '#core/learning/schedules/schedule.ts';
import type { StopRules } from '#core/learning/stopping/stop-rules.ts';
import type { Clipping, Regularization } from '#core/learning/update/update-settings.ts';
import { defaultTrainingSettings, type TrainingSettings } from '../network-document.ts';
import {
  clippingRanges,
  largestTest,
  optimizerRanges,
  regularizationRanges,
  scheduleRanges,
  stopRuleRanges,
} from '../setting-ranges.ts';
import {
  asBoolean,
  asKind,
  asNumber,
  asObject,
  asText,
  asWholeNumber,
  type FileObject,
  optional,
  unknownFieldsOf,
} from './fields.ts';
import { maximumBatchSize, maximumEpochs, maximumHeldOutShare, maximumNameLength } from './limits.ts';
import { fieldPath } from './path.ts';
import { readKind, readSettings } from './read-settings.ts';

const path = 'training';
const trainingFields = new Set([
  'loss',
  'optimizer',
  'batchSize',
  'epochs',
  'seed',
  'validation',
  'test',
  'stratify',
  'shuffle',
  'schedule',
  'regularization',
  'clipping',
  'stopRules',
]);

export function readTraining(value: unknown): TrainingSettings {
  if (value === undefined) return defaultTrainingSettings;
  const object = asObject(value, path);
  const field = <Value>(key: string, read: (value: unknown, path: string) => Value, otherwise: Value): Value => {
    const found = optional(object, key);
    return found === undefined ? otherwise : read(found, fieldPath(path, key));
  };
  const whenPresent = <Key extends string, Value>(key: Key, read: (value: unknown, path: string) => Value) => {
    const found = optional(object, key);
    return (found === undefined ? {} : { [key]: read(found, fieldPath(path, key)) }) as { readonly [K in Key]?: Value };
  };
  const defaults = defaultTrainingSettings;
  const validation = field('validation', asHeldOutShare, defaults.validation);
  return {
    loss: field('loss', (found, at) => asKind(found, at, lossKinds), defaults.loss),
    optimizer: field('optimizer', readOptimizer, defaults.optimizer),
    batchSize: field('batchSize', (found, at) => asWholeNumber(found, at, 1, maximumBatchSize), defaults.batchSize),
    epochs: field('epochs', (found, at) => asWholeNumber(found, at, 0, maximumEpochs), defaults.epochs),
    seed: field('seed', asSeed, defaults.seed),
    validation,
    ...readTest(object, validation),
    ...whenPresent('stratify', (found, at) => asText(found, at, maximumNameLength)),
    shuffle: field('shuffle', asBoolean, defaults.shuffle),
    ...whenPresent('schedule', readSchedule),
    ...whenPresent('regularization', readRegularization),
    ...whenPresent('clipping', readClipping),
    ...whenPresent('stopRules', readStopRules),
    ...unknownFieldsOf(object, trainingFields, path),
  };
}

/** Any whole number that JSON keeps exactly. */
export function asSeed(value: unknown, path: string): number {
  return asWholeNumber(value, path, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
}

function asHeldOutShare(value: unknown, path: string, maximum = maximumHeldOutShare): number {
  return asNumber(value, path, { minimum: 0, maximum });
}

/** None says the same as nothing. */
function readTest(object: FileObject, validation: number): { readonly test?: number } {
  const value = optional(object, 'test');
  const test = value === undefined ? 0 : asHeldOutShare(value, fieldPath(path, 'test'), largestTest(validation));
  return test === 0 ? {} : { test };
}

function readOptimizer(value: unknown, path: string): OptimizerSettings {
  const object = asObject(value, path);
  const kind = readKind(object, path, optimizerRanges);
  const { numbers, unknown } = readSettings(object, path, optimizerRanges[kind], ['kind', ...switchesOf(kind)]);
  return { kind, ...numbers, ...readSwitches(object, path, kind), ...unknown } as OptimizerSettings;
}

/** The names of an optimizer's fields in the file, in their order. */
export function optimizerFields(kind: OptimizerKind): readonly string[] {
  return ['kind', ...Object.keys(optimizerRanges[kind]), ...switchesOf(kind)];
}

function readSwitches(object: FileObject, path: string, kind: OptimizerKind): Readonly<Record<string, boolean>> {
  const found: Record<string, boolean> = {};
  for (const key of switchesOf(kind)) {
    const value = optional(object, key);
    if (value !== undefined) found[key] = asBoolean(value, fieldPath(path, key));
  }
  return found;
}

function readSchedule(value: unknown, path: string): LearningRateSchedule {
  const object = asObject(value, path);
  const kind = readKind(object, path, scheduleRanges);
  const { numbers, unknown } = readSettings(object, path, scheduleRanges[kind], ['kind']);
  return { kind, ...numbers, ...unknown } as LearningRateSchedule;
}

function readRegularization(value: unknown, path: string): Regularization {
  const { numbers, unknown } = readSettings(asObject(value, path), path, regularizationRanges);
  return { l1: 0, l2: 0, ...numbers, ...unknown };
}

function readClipping(value: unknown, path: string): Clipping {
  const object = asObject(value, path);
  const kind = readKind(object, path, clippingRanges);
  const { numbers, unknown } = readSettings(object, path, clippingRanges[kind], ['kind']);
  return { kind, ...numbers, ...unknown } as Clipping;
}

function readStopRules(value: unknown, path: string): StopRules {
  const { numbers, unknown } = readSettings(asObject(value, path), path, stopRuleRanges);
  return { ...numbers, ...unknown };
}
