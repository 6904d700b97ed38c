// Saved moments as the file says them: a block for each, a row of numbers on one line.
import type { UnknownFields } from '#core/network/network.ts';
import type { ParameterValues } from '#core/network/parameter-values.ts';
import { remembered } from '#core/numeric/remembered.ts';
import type {
  Checkpoint,
  CheckpointOptimizer,
  CheckpointRun,
  PatienceSeen,
  ScheduleSeen,
} from '../checkpoints/checkpoint.ts';
import {
  blockList,
  blockObject,
  inlineObject,
  type JsonField,
  jsonFields,
  jsonInline,
  jsonNumbers,
} from './json-writer.ts';
import { optional, unknown, weightsText } from './text-parts.ts';
import { tensorsText } from './write-network.ts';

export function checkpointsText(checkpoints: readonly Checkpoint[]): string {
  return blockList(checkpoints.map(rememberedCheckpoint), 1);
}

/** They never change in place, and a recovery copy is written every few seconds. */
const rememberedCheckpoint = remembered(checkpointText);

function checkpointText(checkpoint: Checkpoint): string {
  const { name, epoch, step, loss, validationLoss, parameters, run } = checkpoint;
  return blockObject(
    [
      ...jsonFields({ name, epoch, step }),
      ...optional('loss', loss),
      ...optional('validationLoss', validationLoss),
      ...valuesFields(parameters, 3),
      ...(run === undefined ? [] : [['run', runText(run)] as const]),
      ...unknown(checkpoint),
    ],
    2,
  );
}

function runText(run: CheckpointRun): string {
  const { seed, optimizer, shuffle, dropout, order, position, lossSum, scheduleMemory, patience } = run;
  return blockObject(
    [
      ...jsonFields({ seed }),
      ['optimizer', optimizerText(optimizer)],
      ...jsonFields({ shuffle }),
      ...optional('dropout', dropout),
      ...jsonFields({ order, position, lossSum }),
      ...(scheduleMemory === undefined ? [] : [scheduleSeen(scheduleMemory)]),
      ...(patience === undefined ? [] : [['patience', patienceText(patience)] as const]),
      ...unknown(run),
    ],
    3,
  );
}

function optimizerText(optimizer: CheckpointOptimizer): string {
  const { kind, steps, slots } = optimizer;
  return blockObject(
    [
      ...jsonFields({ kind }),
      ['steps', typeof steps === 'number' ? jsonInline(steps) : blockObject(valuesFields(steps, 6), 5)],
      [
        'slots',
        blockList(
          slots.map((slot) => blockObject(valuesFields(slot, 7), 6)),
          5,
        ),
      ],
      ...unknown(optimizer),
    ],
    4,
  );
}

/** @param depth of the fields' own brackets */
function valuesFields({ connections, biases, parameters }: ParameterValues, depth: number): readonly JsonField[] {
  const matrices = inFileOrder(connections).map(([id, weights]): JsonField => [id, weightsText(weights, depth + 1)]);
  const lists = inFileOrder(biases).map(([id, values]): JsonField => [id, jsonNumbers(values)]);
  return [
    ['connections', blockObject(matrices, depth)],
    ['biases', blockObject(lists, depth)],
    ...(parameters === undefined ? [] : [['parameters', parametersText(parameters, depth)] as const]),
  ];
}

function parametersText(parameters: NonNullable<ParameterValues['parameters']>, depth: number): string {
  const layers = inFileOrder(parameters).map(
    ([id, tensors]): JsonField => [id, tensorsText(new Map(inFileOrder(tensors)))],
  );
  return blockObject(layers, depth);
}

/** The order in which a reader of JSON will find the keys, so that reading and writing again changes nothing. */
function inFileOrder<Value>(values: ReadonlyMap<string, Value>): readonly [string, Value][] {
  return Object.entries(Object.fromEntries(values));
}

function patienceText({ unknownFields, ...numbers }: PatienceSeen): string {
  return seenText(numbers, unknownFields);
}

/** Under the schedule's own name. */
function scheduleSeen({ kind, numbers, unknownFields }: ScheduleSeen): JsonField {
  return [kind, seenText(numbers, unknownFields)];
}

/** JSON has no word for the infinity with which a search for the least begins. */
function seenText(numbers: Readonly<Record<string, number>>, unknownFields: UnknownFields | undefined): string {
  const known = Object.fromEntries(Object.entries(numbers).filter(([, value]) => Number.isFinite(value)));
  return inlineObject([...jsonFields(known), ...unknown({ unknownFields })]);
}
