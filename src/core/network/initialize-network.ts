// Draws every weight of a network anew from the layers' initializers, by one seeded stream.
import { initializers } from '#core/learning/initializers/initializers.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import type { Layer, LayerId, Network } from './network.ts';
import type { FanCounts } from './network-queries.ts';

/** Connections in file order, row by row, present wires alone; biases become 0. */
export function initializeNetwork(network: Network, seed: number): Network {
  const stream = RandomStream.for(seed, 'initialise');
  const layerById = new Map(network.layers.map((layer) => [layer.id, layer]));
  const fans = allFanCounts(network);
  const connections = network.connections.map((connection) => {
    const { draw } = initializers[initializerOf(layerById.get(connection.target))];
    const weights = connection.weights.map((row, unit) => {
      const { fanIn, fanOut } = fans.get(connection.target)?.[unit] ?? { fanIn: 0, fanOut: 0 };
      return row.map((weight) => (weight === null ? null : draw(stream, fanIn, fanOut)));
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

/** Present wires into and out of every unit of every layer, counted in one pass. */
function allFanCounts(network: Network): ReadonlyMap<LayerId, readonly FanCounts[]> {
  const fans = new Map(
    network.layers.map((layer) => [layer.id, Array.from({ length: layer.units }, () => ({ fanIn: 0, fanOut: 0 }))]),
  );
  for (const { source, target, weights } of network.connections) {
    for (const [to, row] of weights.entries()) {
      for (const [from, weight] of row.entries()) {
        const into = fans.get(target)?.[to];
        const outOf = fans.get(source)?.[from];
        if (weight === null || into === undefined || outOf === undefined) continue;
        into.fanIn += 1;
        outOf.fanOut += 1;
      }
    }
  }
  return fans;
}
