// Saved moments of the file. They need not fit the network, which may have been edited since: only their form is checked.
import { type Checkpoint, numbersIn } from '../checkpoints/checkpoint.ts';
import {
  asList,
  asNonEmptyText,
  asNumber,
  asObject,
  asWholeNumber,
  type FileObject,
  limitCount,
  optional,
  required,
  unknownFieldsOf,
} from './fields.ts';
import { refuse, shortened } from './file-problem.ts';
import { maximumCheckpointNumbers, maximumCheckpoints, maximumNameLength } from './limits.ts';
import { fieldPath, itemPath } from './path.ts';
import { readCheckpointRun } from './read-checkpoint-run.ts';
import { readParameterValues } from './read-parameter-values.ts';

const path = 'checkpoints';
const checkpointFields = new Set([
  'name',
  'epoch',
  'step',
  'loss',
  'validationLoss',
  'connections',
  'biases',
  'parameters',
  'run',
]);

export function readCheckpoints(value: unknown): { readonly checkpoints?: readonly Checkpoint[] } {
  if (value === undefined) return {};
  const items = asList(value, path);
  limitCount(items.length, maximumCheckpoints, 'checkpoints', path);
  const names = new Set<string>();
  let numbers = 0;
  const checkpoints = items.map((item, index) => {
    const checkpoint = readCheckpoint(item, itemPath(path, index));
    const { name } = checkpoint;
    if (names.has(name))
      refuse('duplicateCheckpoint', fieldPath(itemPath(path, index), 'name'), { name: shortened(name) });
    names.add(name);
    numbers += numbersIn(checkpoint);
    limitCount(numbers, maximumCheckpointNumbers, 'cells', path);
    return checkpoint;
  });
  return checkpoints.length === 0 ? {} : { checkpoints };
}

function readCheckpoint(value: unknown, at: string): Checkpoint {
  const object = asObject(value, at);
  const run = optional(object, 'run');
  return {
    name: asNonEmptyText(required(object, 'name', at), fieldPath(at, 'name'), maximumNameLength),
    epoch: asCount(object, 'epoch', at),
    step: asCount(object, 'step', at),
    ...readLoss(object, 'loss', at),
    ...readLoss(object, 'validationLoss', at),
    parameters: readParameterValues(object, at),
    ...(run === undefined ? {} : { run: readCheckpointRun(run, fieldPath(at, 'run')) }),
    ...unknownFieldsOf(object, checkpointFields, at),
  };
}

function asCount(object: FileObject, key: string, at: string): number {
  return asWholeNumber(required(object, key, at), fieldPath(at, key), 0, Number.MAX_SAFE_INTEGER);
}

function readLoss<Key extends string>(object: FileObject, key: Key, at: string): { readonly [K in Key]?: number } {
  const value = optional(object, key);
  return (value === undefined ? {} : { [key]: asNumber(value, fieldPath(at, key)) }) as {
    readonly [K in Key]?: number;
  };
}
