// Draws every weight of a network anew from the layers' initializers, by one seeded stream.
import { initializers } from '#core/learning/initializers/initializers.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { fanCounts } from './fan-counts.ts';
import type { Layer, Network } from './network.ts';
import { networkTable } from './network-table.ts';

/** Connections in file order, row by row, present wires alone; biases become 0. */
export function initializeNetwork(network: Network, seed: number): Network {
  const stream = RandomStream.for(seed, 'initialise');
  const { layerOf, firstNeurons } = networkTable(network);
  const { fanIn, fanOut } = fanCounts(network);
  const connections = network.connections.map((connection) => {
    const target = layerOf.get(connection.target) ?? -1;
    const { draw } = initializers[initializerOf(network.layers[target])];
    const weights = connection.weights.map((row, unit) => {
      const neuron = (firstNeurons[target] ?? Number.NaN) + unit;
      return row.map((weight) => (weight === null ? null : draw(stream, fanIn[neuron] ?? 0, fanOut[neuron] ?? 0)));
    });
    return { ...connection, weights };
  });
  const layers = network.layers.map((layer): Layer => {
    if (layer.kind !== 'dense' || layer.biases === null) return layer;
    return { ...layer, biases: layer.biases.map(() => 0) };
  });
  return { ...network, layers, connections };
}

/** The rule for a layer's incoming weights. */
export function initializerOf(layer: Layer | undefined): keyof typeof initializers {
  return (layer?.kind === 'dense' ? layer.initializer : undefined) ?? 'glorotUniform';
}
