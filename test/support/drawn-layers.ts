// Fully connected layers with random weights, the same drawn neuron by neuron, and with some wires left out.
import { hasActivation } from '#core/network/layer-definitions.ts';
import { type Connection, connectionId, type Layer, layerId, type Network } from '#core/network/network.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { uniform } from './draw.ts';

export function layersOf(sizes: readonly number[]): Network {
  const stream = RandomStream.for(1, 'plan');
  const layers = sizes.map((units, index): Layer => {
    const shared = { id: layerId(`layer${index}`), name: `layer${index}`, units };
    if (index === 0) return { kind: 'input', ...shared };
    return {
      kind: 'dense',
      ...shared,
      activation: 'tanh',
      biases: Array.from({ length: units }, () => stream.uniform()),
    };
  });
  const connections = sizes.slice(1).map((units, index): Connection => {
    const weights = Array.from({ length: units }, () =>
      Array.from({ length: sizes[index] as number }, () => uniform(stream, -1, 1)),
    );
    return {
      id: connectionId(`wires${index}`),
      source: layerId(`layer${index}`),
      target: layerId(`layer${index + 1}`),
      weights,
    };
  });
  return { layers, connections };
}

/** The same network, every unit a layer of its own and every wire a connection. */
export function asSingleNeurons({ layers, connections }: Network): Network {
  return {
    layers: layers.flatMap((layer) =>
      Array.from({ length: layer.units }, (_, unit): Layer => {
        const shared = { id: layerId(`${layer.id}.${unit}`), name: `${layer.name}.${unit}`, units: 1 };
        if (!hasActivation(layer)) return { ...layer, ...shared };
        return { ...layer, ...shared, biases: layer.biases === null ? null : [layer.biases[unit] as number] };
      }),
    ),
    connections: connections.flatMap(({ id, source, target, weights }) =>
      weights.flatMap((row, unit) =>
        row.map((weight, from) => ({
          id: connectionId(`${id}.${unit}.${from}`),
          source: layerId(`${source}.${from}`),
          target: layerId(`${target}.${unit}`),
          weights: [[weight]],
        })),
      ),
    ),
  };
}

/** The network with those wires alone that are asked for. */
export function withWires(
  { layers, connections }: Network,
  isThere: (target: number, source: number, connection: number) => boolean,
): Network {
  return {
    layers,
    connections: connections.map((connection, index) => ({
      ...connection,
      weights: connection.weights.map((row, target) =>
        row.map((weight, source) => (isThere(target, source, index) ? weight : null)),
      ),
    })),
  };
}
