// Reads the run of a saved moment: the optimizer's memory, random streams, the order of the rows, what rules have seen.
import { maximumRows } from '#core/data/data-limits.ts';
import { optimizerKinds } from '#core/learning/optimizers/optimizers.ts';
import type { ScheduleKind } from '#core/learning/schedules/schedule.ts';
import { scheduleKinds, scheduleRules } from '#core/learning/schedules/schedules.ts';
import type { RandomState } from '#core/numeric/random-stream.ts';
import type { CheckpointOptimizer, CheckpointRun, PatienceSeen, ScheduleSeen } from '../checkpoints/checkpoint.ts';
import {
  asKind,
  asList,
  asNumber,
  asObject,
  asWholeNumber,
  type FileObject,
  limitCount,
  optional,
  required,
  unknownFieldsOf,
  wrongType,
} from './fields.ts';
import { fieldPath, itemPath } from './path.ts';
import { readParameterValues } from './read-parameter-values.ts';
import { seed } from './training-value.ts';

const runFields = ['seed', 'optimizer', 'shuffle', 'dropout', 'order', 'position', 'lossSum', 'patience'];
/** Schedules that follow the loss; what one has seen stands under its name. */
const followingKinds = scheduleKinds.filter((kind) => Object.keys(scheduleRules[kind].remembers).length > 0);
const optimizerFields = new Set(['kind', 'steps', 'slots']);
const patienceFields = new Set(['best', 'waited']);
/** No optimizer remembers as many numbers of a parameter. */
const maximumSlots = 8;
const wordLimit = 2 ** 32;

export function readCheckpointRun(value: unknown, path: string): CheckpointRun {
  const object = asObject(value, path);
  const field = <Value>(key: string, read: (value: unknown, path: string) => Value): Value =>
    read(required(object, key, path), fieldPath(path, key));
  const whenPresent = <Key extends string, Value>(key: Key, read: (value: unknown, path: string) => Value) => {
    const found = optional(object, key);
    return (found === undefined ? {} : { [key]: read(found, fieldPath(path, key)) }) as { readonly [K in Key]?: Value };
  };
  const order = field('order', readOrder);
  const following = followingKinds.find((kind) => optional(object, kind) !== undefined);
  return {
    seed: field('seed', seed.read),
    optimizer: field('optimizer', readOptimizer),
    shuffle: field('shuffle', readStream),
    ...whenPresent('dropout', readStream),
    order,
    position: field('position', (found, at) => asWholeNumber(found, at, 0, Math.max(0, order.length - 1))),
    lossSum: field('lossSum', (found, at) => asNumber(found, at)),
    ...(following === undefined ? {} : { scheduleMemory: field(following, readScheduleSeen(following)) }),
    ...whenPresent('patience', readPatience),
    ...unknownFieldsOf(object, new Set([...runFields, following ?? '']), path),
  };
}

function readOptimizer(value: unknown, path: string): CheckpointOptimizer {
  const object = asObject(value, path);
  const steps = required(object, 'steps', path);
  const slots = asList(required(object, 'slots', path), fieldPath(path, 'slots'));
  limitCount(slots.length, maximumSlots, 'lists', fieldPath(path, 'slots'));
  return {
    kind: asKind(required(object, 'kind', path), fieldPath(path, 'kind'), optimizerKinds),
    steps: typeof steps === 'number' ? asCount(object, 'steps', path) : asValues(steps, fieldPath(path, 'steps')),
    slots: slots.map((slot, index) => asValues(slot, itemPath(fieldPath(path, 'slots'), index))),
    ...unknownFieldsOf(object, optimizerFields, path),
  };
}

function asValues(value: unknown, path: string): ReturnType<typeof readParameterValues> {
  return readParameterValues(asObject(value, path), path);
}

function asCount(object: FileObject, key: string, path: string): number {
  return asWholeNumber(required(object, key, path), fieldPath(path, key), 0, Number.MAX_SAFE_INTEGER);
}

/** Four words of 32 bits, with or without a sign. */
export function readStream(value: unknown, path: string): RandomState {
  const words = asList(value, path).map((word, index) =>
    asWholeNumber(word, itemPath(path, index), -wordLimit / 2, wordLimit - 1),
  );
  const [a, b, c, d] = words;
  if (words.length !== 4 || a === undefined || b === undefined || c === undefined || d === undefined) {
    return wrongType(path, 'fourWords');
  }
  return [a, b, c, d];
}

function readOrder(value: unknown, path: string): readonly number[] {
  const rows = asList(value, path);
  limitCount(rows.length, maximumRows, 'rows', path);
  return rows.map((row, index) => asWholeNumber(row, itemPath(path, index), 0, maximumRows - 1));
}

/** A best loss that is absent has not been seen yet. */
function readBest(object: FileObject, path: string): number {
  const best = optional(object, 'best');
  return best === undefined ? Number.POSITIVE_INFINITY : asNumber(best, fieldPath(path, 'best'));
}

export function readScheduleSeen(kind: ScheduleKind): (value: unknown, path: string) => ScheduleSeen {
  const remembers = Object.entries(scheduleRules[kind].remembers);
  return (value, path) => {
    const object = asObject(value, path);
    const numbers = remembers.map(([name, { begin, range }]) => {
      const number = Number.isFinite(begin) ? required(object, name, path) : (optional(object, name) ?? begin);
      if (number === begin) return [name, begin];
      const at = fieldPath(path, name);
      if (range?.isWhole) return [name, asWholeNumber(number, at, range.minimum, range.maximum)];
      return [name, asNumber(number, at, range)];
    });
    const known = new Set(remembers.map(([name]) => name));
    return { kind, numbers: Object.fromEntries(numbers), ...unknownFieldsOf(object, known, path) };
  };
}

export function readPatience(value: unknown, path: string): PatienceSeen {
  const object = asObject(value, path);
  const waited = asCount(object, 'waited', path);
  return { best: readBest(object, path), waited, ...unknownFieldsOf(object, patienceFields, path) };
}
