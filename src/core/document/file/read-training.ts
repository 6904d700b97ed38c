// Training settings of the file; what is absent takes its default.
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import type { OptimizerKind, OptimizerSettings } from '#core/learning/optimizers/optimizer.ts';
import { optimizerKinds } from '#core/learning/optimizers/optimizers.ts';
import { defaultTrainingSettings, type TrainingSettings } from '../network-document.ts';
import {
  asBoolean,
  asKind,
  asNumber,
  asObject,
  asWholeNumber,
  type FileObject,
  type NumberRange,
  optional,
  required,
  unknownFieldsOf,
} from './fields.ts';
import { maximumBatchSize, maximumEpochs, maximumValidationShare } from './limits.ts';
import { fieldPath } from './path.ts';

const path = 'training';
const trainingFields = new Set(['loss', 'optimizer', 'batchSize', 'epochs', 'seed', 'validation', 'shuffle']);

export function readTraining(value: unknown): TrainingSettings {
  if (value === undefined) return defaultTrainingSettings;
  const object = asObject(value, path);
  const field = <Value>(key: string, read: (value: unknown, path: string) => Value, otherwise: Value): Value => {
    const found = optional(object, key);
    return found === undefined ? otherwise : read(found, fieldPath(path, key));
  };
  const defaults = defaultTrainingSettings;
  return {
    loss: field('loss', (found, at) => asKind(found, at, lossKinds), defaults.loss),
    optimizer: field('optimizer', readOptimizer, defaults.optimizer),
    batchSize: field('batchSize', (found, at) => asWholeNumber(found, at, 1, maximumBatchSize), defaults.batchSize),
    epochs: field('epochs', (found, at) => asWholeNumber(found, at, 0, maximumEpochs), defaults.epochs),
    seed: field('seed', asSeed, defaults.seed),
    validation: field('validation', asValidationShare, defaults.validation),
    shuffle: field('shuffle', asBoolean, defaults.shuffle),
    ...unknownFieldsOf(object, trainingFields, path),
  };
}

/** Any whole number that JSON keeps exactly. */
export function asSeed(value: unknown, path: string): number {
  return asWholeNumber(value, path, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
}

function asValidationShare(value: unknown, path: string): number {
  return asNumber(value, path, { minimum: 0, maximum: maximumValidationShare });
}

const notNegative: NumberRange = { minimum: 0 };
/** Of a running mean: below 1, or the mean never moves. */
const decay: NumberRange = { minimum: 0, maximum: 1 - Number.EPSILON / 2 };

/** The optional numbers of each optimizer, beside its learning rate. */
const optimizerNumbers: { readonly [Kind in OptimizerKind]: Readonly<Record<string, NumberRange>> } = {
  sgd: { momentum: notNegative },
  adagrad: { epsilon: notNegative },
  rmsprop: { alpha: { minimum: 0, maximum: 1 }, epsilon: notNegative, momentum: notNegative },
  adam: { beta1: decay, beta2: decay, epsilon: notNegative },
  adamW: { beta1: decay, beta2: decay, epsilon: notNegative, weightDecay: notNegative },
};

/** The names of an optimizer's fields in the file, in their order. */
export function optimizerFields(kind: OptimizerKind): readonly string[] {
  const numbers = Object.keys(optimizerNumbers[kind]);
  return ['kind', 'learningRate', ...numbers, ...(kind === 'sgd' ? ['nesterov'] : [])];
}

function readOptimizer(value: unknown, path: string): OptimizerSettings {
  const object = asObject(value, path);
  const kind = asKind(required(object, 'kind', path), fieldPath(path, 'kind'), optimizerKinds);
  const rate = fieldPath(path, 'learningRate');
  const settings = {
    kind,
    learningRate: asNumber(required(object, 'learningRate', path), rate, notNegative),
    ...readNumbers(object, path, optimizerNumbers[kind]),
    ...(kind === 'sgd' ? readNesterov(object, path) : {}),
    ...unknownFieldsOf(object, new Set(optimizerFields(kind)), path),
  };
  return settings;
}

function readNumbers(object: FileObject, path: string, ranges: Readonly<Record<string, NumberRange>>) {
  const found: Record<string, number> = {};
  for (const [key, range] of Object.entries(ranges)) {
    const value = optional(object, key);
    if (value !== undefined) found[key] = asNumber(value, fieldPath(path, key), range);
  }
  return found;
}

function readNesterov(object: FileObject, path: string) {
  const value = optional(object, 'nesterov');
  return value === undefined ? {} : { nesterov: asBoolean(value, fieldPath(path, 'nesterov')) };
}
