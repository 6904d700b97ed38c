// A document becomes the text of its file: fixed key order, and a line of its own for whatever changes on its own.
import type { DatasetChoice } from '#core/data/dataset-choice.ts';
import type { Connection, Layer, Network, Weights } from '#core/network/network.ts';
import { remembered } from '#core/network/remembered.ts';
import type { InitialParameters, NetworkDocument, TrainingSettings } from '../network-document.ts';
import { clippingRanges, regularizationRanges, scheduleRanges, stopRuleRanges } from '../setting-ranges.ts';
import {
  blockList,
  blockObject,
  inlineObject,
  type JsonField,
  jsonFields,
  jsonInline,
  jsonNumber,
  jsonNumbers,
} from './json-writer.ts';
import { currentFormatVersion } from './migrations.ts';
import { optimizerFields } from './read-training.ts';
import { optional, unknown, type WithUnknownFields, weightsText } from './text-parts.ts';
import { checkpointsText } from './write-checkpoints.ts';
import { frozenText } from './write-frozen.ts';

export function serialiseDocument(document: NetworkDocument): string {
  const { name, network, layout, training, dataset, initial, checkpoints, example } = document;
  const positions = network.layers.flatMap(({ id }): readonly JsonField[] => {
    const position = layout.get(id);
    if (position === undefined) return [];
    const coordinates = [number('x', position.x), number('y', position.y)];
    return [[id, inlineObject([...coordinates, ...unknown(position)])]];
  });
  const text = blockObject(
    [
      ['format', '"chainrule"'],
      number('formatVersion', currentFormatVersion),
      ['name', jsonInline(name)],
      ['network', networkText(network)],
      ['layout', blockObject(positions, 1)],
      ['training', trainingText(training)],
      ...(dataset === null ? [] : [['dataset', rememberedDataset(dataset)] as const]),
      ...(initial === undefined ? [] : [['initial', initialText(initial, network)] as const]),
      ...(checkpoints === undefined ? [] : [['checkpoints', checkpointsText(checkpoints)] as const]),
      ...optional('example', example),
      ...unknown(document),
    ],
    0,
  );
  return `${text}\n`;
}

function number(name: string, value: number): JsonField {
  return [name, jsonNumber(value)];
}

function networkText(network: Network): string {
  return blockObject(
    [
      ['layers', blockList(network.layers.map(layerText), 2)],
      ['connections', blockList(network.connections.map(connectionText), 2)],
      ...optional('outputs', network.outputs),
      ...unknown(network),
    ],
    1,
  );
}

function layerText(layer: Layer): string {
  const { id, kind, name, units } = layer;
  const dense: readonly JsonField[] =
    layer.kind === 'input'
      ? []
      : [
          ['activation', jsonInline(layer.activation)],
          ['biases', layer.biases === null ? 'null' : jsonNumbers(layer.biases)],
          ...optional('initializer', layer.initializer),
          ...optional('dropout', layer.dropout),
          ...optional('frozen', layer.isFrozen),
        ];
  return inlineObject([...jsonFields({ id, kind, name, units }), ...dense, ...unknown(layer)]);
}

/** On one line when there is one row of weights. */
function connectionText(connection: Connection): string {
  const { id, source, target, weights } = connection;
  const isOneRow = weights.length <= 1;
  const fields: readonly JsonField[] = [
    ...jsonFields({ id, source, target }),
    ['weights', weightsText(weights, isOneRow ? 0 : 4)],
    ...(connection.frozen === undefined ? [] : [['frozen', frozenText(connection.frozen, weights)] as const]),
    ...unknown(connection),
  ];
  return isOneRow ? inlineObject(fields) : blockObject(fields, 3);
}

function trainingText(training: TrainingSettings): string {
  const { optimizer, schedule, regularization, clipping, stopRules } = training;
  return blockObject(
    [
      ['loss', jsonInline(training.loss)],
      ['optimizer', settingsText(optimizer, optimizerFields(optimizer.kind))],
      number('batchSize', training.batchSize),
      number('epochs', training.epochs),
      number('seed', training.seed),
      number('validation', training.validation),
      ['shuffle', jsonInline(training.shuffle)],
      ...(schedule === undefined ? [] : [settings('schedule', schedule, scheduleRanges[schedule.kind])]),
      ...(regularization === undefined ? [] : [settings('regularization', regularization, regularizationRanges)]),
      ...(clipping === undefined ? [] : [settings('clipping', clipping, clippingRanges[clipping.kind])]),
      ...(stopRules === undefined ? [] : [settings('stopRules', stopRules, stopRuleRanges)]),
      ...unknown(training),
    ],
    1,
  );
}

function settings(name: string, values: WithUnknownFields, ranges: object): JsonField {
  return [name, settingsText(values, ['kind', ...Object.keys(ranges)])];
}

/** The fields that are there, in the order of their names. */
function settingsText(settings: WithUnknownFields, names: readonly string[]): string {
  const values = new Map<string, unknown>(Object.entries(settings));
  const known = names.flatMap((name) => optional(name, values.get(name)));
  return inlineObject([...known, ...unknown(settings)]);
}

/** Documents never change in place: what stays the same from one recovery copy to the next is written once. */
const rememberedDataset = remembered(datasetText);
const rememberedInitial = remembered((weights: Weights) => weightsText(weights, 3));

function datasetText(dataset: DatasetChoice): string {
  if (dataset.kind === 'builtin') {
    const { kind, name, count, noise, seed } = dataset;
    const settings = [...optional('count', count), ...optional('noise', noise), ...optional('seed', seed)];
    return inlineObject([...jsonFields({ kind, name }), ...settings, ...unknown(dataset)]);
  }
  const columns = dataset.columns.map((column) => {
    const { name, role } = column;
    return inlineObject([...jsonFields({ name, role }), ...unknown(column)]);
  });
  return blockObject(
    [
      ['kind', '"table"'],
      ['columns', blockList(columns, 2)],
      ['rows', blockList(dataset.rows.map(jsonNumbers), 2)],
      ...unknown(dataset),
    ],
    1,
  );
}

/** In the order of the network, whatever order the maps are in. */
function initialText(initial: InitialParameters, network: Network): string {
  const connections = network.connections.flatMap(({ id }): readonly JsonField[] => {
    const weights = initial.connections.get(id);
    return weights === undefined ? [] : [[id, rememberedInitial(weights)]];
  });
  const biases = network.layers.flatMap(({ id }): readonly JsonField[] => {
    const values = initial.biases.get(id);
    return values === undefined ? [] : [[id, jsonNumbers(values)]];
  });
  return blockObject(
    [['connections', blockObject(connections, 2)], ['biases', blockObject(biases, 2)], ...unknown(initial)],
    1,
  );
}
