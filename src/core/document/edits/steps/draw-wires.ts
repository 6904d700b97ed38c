// Draws wires between pairs of neurons and gives each its starting weight.
import { initializers } from '#core/learning/initializers/initializers.ts';
import { initializerOf } from '#core/network/initialize-network.ts';
import type {
  Connection,
  ConnectionId,
  LayerId,
  Network,
  NeuronReference,
  Weights,
  WireReference,
} from '#core/network/network.ts';
import { fanCounts } from '#core/network/network-queries.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { freshConnectionIds } from './fresh-ids.ts';
import { writeWires } from './write-wires.ts';

export interface NeuronPair {
  readonly source: NeuronReference;
  readonly target: NeuronReference;
}

/**
 * The network with a wire between each pair that has none, in new connections where there are none.
 * A wire's weight comes from the target layer's initializer at its fan-in after the edit, by a stream named after
 * seed, connection, target and source: so it depends on what is drawn, not on the order of drawing.
 */
export function drawWires(network: Network, seed: number, pairs: readonly NeuronPair[]): Network {
  const connected = withConnections(network, pairs);
  const drawn = absentWires(connected, pairs);
  const wired = writeWires(
    connected,
    drawn.map((wire) => ({ wire, weight: 0 })),
  );
  const start = startingWeights(wired, seed);
  return writeWires(
    wired,
    drawn.map((wire) => ({ wire, weight: start(wire) })),
  );
}

/** Every pair of a neuron of one layer with a neuron of another. */
export function allPairs(sources: readonly NeuronReference[], targets: readonly NeuronReference[]): NeuronPair[] {
  return targets.flatMap((target) => sources.map((source) => ({ source, target })));
}

/** Draws the weight of a wire that is there already. */
function startingWeights(network: Network, seed: number): (wire: WireReference) => number {
  const connections = new Map(network.connections.map((connection) => [connection.id, connection]));
  const layers = new Map(network.layers.map((layer) => [layer.id, layer]));
  const fans = new Map<string, ReturnType<typeof fanCounts>>();
  return (wire) => {
    const { target } = connections.get(wire.connection) as Connection;
    const key = `${wire.target}:${target}`;
    const fan = fans.get(key) ?? fanCounts(network, { layer: target, unit: wire.target });
    fans.set(key, fan);
    const stream = RandomStream.for(seed, wire.connection, wire.target, wire.source);
    return initializers[initializerOf(layers.get(target))].draw(stream, fan.fanIn, fan.fanOut);
  };
}

/** Adds a connection without wires wherever two layers of a pair have none. */
function withConnections(network: Network, pairs: readonly NeuronPair[]): Network {
  const find = connectionFinder(network);
  const missing = new Map<LayerId, Set<LayerId>>();
  for (const { source, target } of pairs) {
    if (find(source.layer, target.layer) !== undefined) continue;
    const targets = missing.get(source.layer);
    if (targets === undefined) missing.set(source.layer, new Set([target.layer]));
    else targets.add(target.layer);
  }
  const ends = [...missing].flatMap(([source, targets]) => [...targets].map((target) => ({ source, target })));
  if (ends.length === 0) return network;
  const ids = freshConnectionIds(network, ends.length);
  const units = new Map(network.layers.map((layer) => [layer.id, layer.units]));
  const added = ends.map(({ source, target }, index): Connection => {
    const weights = noWires(units.get(target) ?? 0, units.get(source) ?? 0);
    return { id: ids[index] as ConnectionId, source, target, weights };
  });
  return { ...network, connections: [...network.connections, ...added] };
}

function absentWires(network: Network, pairs: readonly NeuronPair[]): WireReference[] {
  const find = connectionFinder(network);
  return pairs.flatMap(({ source, target }) => {
    const connection = find(source.layer, target.layer);
    if (connection?.weights[target.unit]?.[source.unit] !== null) return [];
    return [{ connection: connection.id, target: target.unit, source: source.unit }];
  });
}

function connectionFinder(network: Network): (source: LayerId, target: LayerId) => Connection | undefined {
  const bySource = new Map<LayerId, Map<LayerId, Connection>>();
  for (const connection of network.connections) {
    const targets = bySource.get(connection.source) ?? new Map<LayerId, Connection>();
    bySource.set(connection.source, targets.set(connection.target, connection));
  }
  return (source, target) => bySource.get(source)?.get(target);
}

function noWires(targetUnits: number, sourceUnits: number): Weights {
  return Array.from({ length: targetUnits }, () => Array.from({ length: sourceUnits }, () => null));
}
