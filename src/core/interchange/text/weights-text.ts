// All parameters of a network as text: a row each for a spreadsheet, or by their ids for a program.
import { blockObject, inlineObject, type JsonField, jsonNumbers } from '#core/document/file/json-writer.ts';
import { weightsText } from '#core/document/file/text-parts.ts';
import { tensorsOf } from '#core/network/layer-definitions.ts';
import type { Layer, Network } from '#core/network/network.ts';
import { neuronName } from '#core/network/network-queries.ts';
import { biasTensor } from '#core/network/parameter-layout.ts';
import { csvLine } from '../data-csv.ts';

/** By the names of neurons: weights with both ends, biases and other parameters with the one that they belong to. */
export function weightsCsv(network: Network): string {
  const layers = new Map(network.layers.map((layer) => [layer.id, layer]));
  const nameOf = (layer: Layer | undefined, unit: number) => (layer === undefined ? '' : neuronName(layer, unit));
  const wires = network.connections.flatMap(({ source, target, weights }) =>
    weights.flatMap((row, to) =>
      row.flatMap((weight, from) =>
        weight === null
          ? []
          : [csvLine(['weight', nameOf(layers.get(source), from), nameOf(layers.get(target), to), weight])],
      ),
    ),
  );
  const others = network.layers.flatMap((layer) =>
    tensorsOf(layer).flatMap(({ name, values }) =>
      values.map((value, unit) => csvLine([name === biasTensor ? 'bias' : name, null, neuronName(layer, unit), value])),
    ),
  );
  return `${[csvLine(['parameter', 'source', 'target', 'value']), ...wires, ...others].join('\n')}\n`;
}

/** In the shapes of the file: connections and biases by id, other tensors by layer and name. */
export function weightsJson(network: Network): string {
  const connections = network.connections.map(({ id, weights }): JsonField => [id, weightsText(weights, 2)]);
  const biases: JsonField[] = [];
  const parameters: JsonField[] = [];
  for (const { id, ...layer } of network.layers) {
    const tensors = tensorsOf({ id, ...layer } as Layer);
    const fields = tensors.map(({ name, values }): JsonField => [name, jsonNumbers(values)]);
    for (const [name, text] of fields) if (name === biasTensor) biases.push([id, text]);
    const others = fields.filter(([name]) => name !== biasTensor);
    if (others.length > 0) parameters.push([id, inlineObject(others)]);
  }
  const text = blockObject(
    [
      ['connections', blockObject(connections, 1)],
      ['biases', blockObject(biases, 1)],
      ...(parameters.length === 0 ? [] : [['parameters', blockObject(parameters, 1)] as const]),
    ],
    0,
  );
  return `${text}\n`;
}
