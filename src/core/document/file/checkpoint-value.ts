// Saved moments in a file. They need not fit the network, which may have been edited since: only their form is checked.

import { maximumRows } from '#core/data/data-limits.ts';
import { shortened } from '#core/diagnostics/diagnostic.ts';
import { optimizerKinds } from '#core/learning/optimizers/optimizers.ts';
import { type ScheduleKind, scheduleKinds, scheduleRules } from '#core/learning/schedules/schedules.ts';
import type { ParameterValues } from '#core/network/parameter-values.ts';
import type { RandomState } from '#core/numeric/random-stream.ts';
import {
  type Checkpoint,
  type CheckpointOptimizer,
  type CheckpointRun,
  numbersIn,
  type PatienceSeen,
  type ScheduleSeen,
} from '../checkpoints/checkpoint.ts';
import { asList, limitCount, optional, wrongType } from './fields.ts';
import { always, dependent, type FileField, maybe, objectOf, orInfinity } from './file-object.ts';
import { refuse } from './file-problem.ts';
import {
  checked,
  count,
  described,
  type FileValue,
  finiteNumber,
  inFirstVersion,
  listOf,
  nonEmptyText,
  numberIn,
  oneOf,
  refuseRepeated,
  writtenOnce,
} from './file-value.ts';
import { jsonInline } from './json-writer.ts';
import { maximumCheckpointNumbers, maximumCheckpoints, maximumNameLength } from './limits.ts';
import { parameterFields, parametersValue } from './parameters-value.ts';
import { fieldPath, itemPath } from './path.ts';
import { seed } from './training-value.ts';

/** No optimizer remembers as many numbers of a parameter. */
const maximumSlots = 8;
const wordLimit = 2 ** 32;

const streamWord = numberIn({ minimum: -wordLimit / 2, maximum: wordLimit - 1, isWhole: true });

/** Four words of 32 bits, with or without a sign. */
export const stream: FileValue<RandomState> = {
  read(value, path) {
    const words = asList(value, path).map((word, index) => streamWord.read(word, itemPath(path, index)));
    const [a, b, c, d] = words;
    if (words.length !== 4 || a === undefined || b === undefined || c === undefined || d === undefined) {
      return wrongType(path, 'fourWords');
    }
    return [a, b, c, d];
  },
  write: jsonInline,
  schema: {
    $name: 'stream',
    description: 'The state of a random stream.',
    type: 'array',
    minItems: 4,
    maxItems: 4,
    items: streamWord.schema,
  },
  versionOf: inFirstVersion,
};

const steps: FileValue<number | ParameterValues> = {
  read: (value, path) => (typeof value === 'number' ? count.read(value, path) : parametersValue.read(value, path)),
  write: (said, depth) => (typeof said === 'number' ? jsonInline(said) : parametersValue.write(said, depth)),
  schema: { anyOf: [count.schema, parametersValue.schema] },
  versionOf: inFirstVersion,
};

const optimizer = objectOf<CheckpointOptimizer>('block', {
  kind: always(oneOf(optimizerKinds)),
  steps: always(steps),
  slots: always(listOf(parametersValue, { limit: maximumSlots, part: 'lists', lines: 'each' })),
});

export const patience = objectOf<PatienceSeen>('inline', {
  best: orInfinity(finiteNumber),
  waited: always(count),
});

/** What a schedule of this kind has seen of the losses. */
export function scheduleSeen(kind: ScheduleKind): FileValue<ScheduleSeen> {
  const fields = Object.entries(scheduleRules[kind].remembers).map(([name, { begin, range }]) => {
    const number = range === undefined ? finiteNumber : numberIn(range);
    return [name, Number.isFinite(begin) ? always(number) : orInfinity(number)];
  });
  const { read, write, schema } = objectOf<Pick<ScheduleSeen, 'unknownFields'>>('inline', Object.fromEntries(fields));
  return {
    read(value, path) {
      const { unknownFields, ...numbers } = read(value, path);
      return { kind, numbers, ...(unknownFields === undefined ? {} : { unknownFields }) };
    },
    write: ({ numbers, unknownFields = {} }, depth) => write({ ...numbers, unknownFields }, depth),
    schema,
    versionOf: inFirstVersion,
  };
}

/** Schedules that follow the loss, each with what it has seen; it stands under the schedule's name. */
const followingKinds = scheduleKinds
  .filter((kind) => Object.keys(scheduleRules[kind].remembers).length > 0)
  .map((kind) => ({ kind, field: maybe(scheduleSeen(kind)) }));

const scheduleMemory: FileField<ScheduleSeen | undefined> = {
  read(object, _, path, earlier) {
    const following = followingKinds.find(({ kind }) => optional(object, kind) !== undefined);
    return following?.field.read(object, following.kind, path, earlier);
  },
  write(seen, _, depth, whole) {
    const following = followingKinds.find(({ kind }) => kind === seen?.kind);
    return following?.field.write(seen, following.kind, depth, whole) ?? [];
  },
  properties: () => Object.assign({}, ...followingKinds.map(({ kind, field }) => field.properties(kind))),
  versionOf: inFirstVersion,
  isRequired: false,
};

const rowIndex = numberIn({ minimum: 0, maximum: maximumRows - 1, isWhole: true });

const run = objectOf<CheckpointRun>('block', {
  seed: always(seed),
  optimizer: always(optimizer),
  shuffle: always(stream),
  dropout: maybe(stream),
  order: always(listOf(rowIndex, { limit: maximumRows, part: 'rows', lines: 'one' })),
  position: dependent(always(count), ({ order = [] }) =>
    always(numberIn({ minimum: 0, maximum: Math.max(0, order.length - 1), isWhole: true })),
  ),
  lossSum: always(finiteNumber),
  scheduleMemory,
  patience: maybe(patience),
});

const checkpoint = objectOf<Checkpoint>('block', {
  name: always(nonEmptyText(maximumNameLength)),
  epoch: always(count),
  step: always(count),
  loss: maybe(finiteNumber),
  validationLoss: maybe(finiteNumber),
  parameters: parameterFields,
  run: maybe(described('checkpointRun', 'What a run needs beside the weights to go on exactly.', run)),
});

const list = listOf(
  writtenOnce(
    described(
      'checkpoint',
      'A saved moment of training. It need not fit the network, which may have been edited since.',
      checkpoint,
    ),
  ),
  { limit: maximumCheckpoints, part: 'checkpoints', lines: 'each' },
);

export const checkpointsField = maybe(checked(list, refuseUnusable), (checkpoints) => checkpoints.length === 0);

function refuseUnusable(checkpoints: readonly Checkpoint[], path: string): void {
  const names = checkpoints.map(({ name }) => name);
  refuseRepeated(names, (name, index) =>
    refuse('duplicateCheckpoint', fieldPath(itemPath(path, index), 'name'), { name: shortened(name) }),
  );
  const numbers = checkpoints.reduce((sum, each) => sum + numbersIn(each), 0);
  limitCount(numbers, maximumCheckpointNumbers, 'cells', path);
}
