// Draws every weight of a network anew from the layers' initializers, by one seeded stream.

import { initializers } from '#core/learning/initializers/initializers.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { fanCounts } from './fan-counts.ts';
import { withTensors } from './layer-definitions.ts';
import type { Layer, Network } from './network.ts';
import { networkTable } from './network-table.ts';

/**
 * Connections in file order, row by row, present wires alone; biases and the layers' other parameters begin anew. A wire is drawn at the fan-in of the neuron
 * that it leads to and the fan-out of the one that it comes from: in a stack of layers both are PyTorch's.
 */
export function initializeNetwork(network: Network, seed: number): Network {
  const stream = RandomStream.for(seed, 'initialise');
  const { layerOf, firstNeurons } = networkTable(network);
  const { fanIn, fanOut } = fanCounts(network);
  const connections = network.connections.map((connection) => {
    const target = layerOf.get(connection.target) ?? -1;
    const firstTarget = firstNeurons[target] ?? Number.NaN;
    const firstSource = firstNeurons[layerOf.get(connection.source) ?? -1] ?? Number.NaN;
    const { draw } = initializers[initializerOf(network.layers[target])];
    const weights = connection.weights.map((row, unit) =>
      row.map((weight, sourceUnit) =>
        weight === null ? null : draw(stream, fanIn[firstTarget + unit] ?? 0, fanOut[firstSource + sourceUnit] ?? 0),
      ),
    );
    return { ...connection, weights };
  });
  const layers = network.layers.map((layer) => withTensors(layer, ({ values }, begin) => values.map(() => begin)));
  return { ...network, layers, connections };
}

/** The rule for a layer's incoming weights. */
export function initializerOf(layer: Layer | undefined): keyof typeof initializers {
  return (layer !== undefined && 'initializer' in layer ? layer.initializer : undefined) ?? 'glorotUniform';
}
