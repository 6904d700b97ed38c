// A document becomes the text of its file: fixed key order, and a line of its own for whatever changes on its own.
import type { DatasetChoice } from '#core/data/dataset-choice.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizer.ts';
import type { Connection, Layer, Network, UnknownFields, Weights } from '#core/network/network.ts';
import type { InitialParameters, NetworkDocument, TrainingSettings } from '../network-document.ts';
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

export function serialiseDocument(document: NetworkDocument): string {
  const { name, network, layout, training, dataset, initial, example } = document;
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
      ...(dataset === null ? [] : [['dataset', datasetText(dataset)] as const]),
      ...(initial === undefined ? [] : [['initial', initialText(initial, network)] as const]),
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

function optional(name: string, value: unknown): readonly JsonField[] {
  return value === undefined ? [] : [[name, jsonInline(value)]];
}

/** What another program wrote and this one does not know goes back where it was found, after the known fields. */
function unknown(part: { readonly unknownFields?: UnknownFields }): readonly JsonField[] {
  return part.unknownFields === undefined ? [] : jsonFields(part.unknownFields);
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
        ];
  return inlineObject([...jsonFields({ id, kind, name, units }), ...dense, ...unknown(layer)]);
}

/** On one line when there is one row of weights. */
function connectionText(connection: Connection): string {
  const { id, source, target, weights } = connection;
  const ends = jsonFields({ id, source, target });
  if (weights.length <= 1) return inlineObject([...ends, ['weights', weightsText(weights, 0)], ...unknown(connection)]);
  return blockObject([...ends, ['weights', weightsText(weights, 4)], ...unknown(connection)], 3);
}

function weightsText(weights: Weights, depth: number): string {
  const rows = weights.map(jsonNumbers);
  return rows.length <= 1 ? `[${rows.join()}]` : blockList(rows, depth);
}

function trainingText(training: TrainingSettings): string {
  return blockObject(
    [
      ['loss', jsonInline(training.loss)],
      ['optimizer', optimizerText(training.optimizer)],
      number('batchSize', training.batchSize),
      number('epochs', training.epochs),
      number('seed', training.seed),
      number('validation', training.validation),
      ['shuffle', jsonInline(training.shuffle)],
      ...unknown(training),
    ],
    1,
  );
}

function optimizerText(settings: OptimizerSettings): string {
  const values = new Map<string, unknown>(Object.entries(settings));
  const known = optimizerFields(settings.kind).flatMap((name) => optional(name, values.get(name)));
  return inlineObject([...known, ...unknown(settings)]);
}

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
    return weights === undefined ? [] : [[id, weightsText(weights, 3)]];
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
