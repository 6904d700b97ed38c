// All parameters of a network as text: a row each for a spreadsheet, or by their ids for a program.
import { blockObject } from '#core/document/file/json-writer.ts';
import { parametersText } from '#core/document/file/parameters-value.ts';
import { tensorsOf } from '#core/network/layer-definitions.ts';
import type { Layer, Network } from '#core/network/network.ts';
import { neuronName } from '#core/network/network-queries.ts';
import { biasTensor } from '#core/network/parameter-layout.ts';
import { tensorMaps } from '#core/network/parameter-values.ts';
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
export function weightsJson({ layers, connections }: Network): string {
  const tensors = layers.flatMap((layer) => tensorsOf(layer).map((tensor) => ({ layer: layer.id, ...tensor })));
  const values = { connections: new Map(connections.map(({ id, weights }) => [id, weights])), ...tensorMaps(tensors) };
  return `${blockObject(parametersText(values, 1), 0)}\n`;
}
