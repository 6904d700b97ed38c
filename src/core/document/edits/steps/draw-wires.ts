// Draws wires between pairs of neurons and gives each its starting weight.
import { initializers } from '#core/learning/initializers/initializers.ts';
import { initializerOf } from '#core/network/initialize-network.ts';
import type { Connection, ConnectionId, LayerId, Network, NeuronReference, Weights } from '#core/network/network.ts';
import { type FanCounts, fanCounts, positionBetween } from '#core/network/network-queries.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { freshConnectionIds } from './fresh-ids.ts';
import { type PlacedWire, rewritten } from './write-wires.ts';

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
  const { connections } = connected;
  const drawn = absentWires(connected, pairs);
  const start = startingWeights(network, seed, drawn);
  const writes = drawn.map((wire) => ({ ...wire, weight: start(wire) }));
  for (const [position, connection] of rewritten(connections, writes)) connections[position] = connection;
  return { ...network, connections };
}

/** Every pair of a neuron of one layer with a neuron of another. */
export function allPairs(sources: readonly NeuronReference[], targets: readonly NeuronReference[]): NeuronPair[] {
  return targets.flatMap((target) => sources.map((source) => ({ source, target })));
}

/** An absent wire between a pair of neurons. */
interface DrawnWire extends PlacedWire, NeuronPair {
  readonly connection: ConnectionId;
}

/** Draws the weight of one of the wires that are added to the network. */
function startingWeights(network: Network, seed: number, drawn: readonly DrawnWire[]): (wire: DrawnWire) => number {
  const layers = new Map(network.layers.map((layer) => [layer.id, layer]));
  const into = countBy(drawn, ({ target }) => target);
  const outOf = countBy(drawn, ({ source }) => source);
  const fans = new Map<string, FanCounts>();
  const fanOf = (neuron: NeuronReference): FanCounts => {
    const key = keyOf(neuron);
    const known = fans.get(key);
    if (known !== undefined) return known;
    const { fanIn, fanOut } = fanCounts(network, neuron);
    const fan = { fanIn: fanIn + (into.get(key) ?? 0), fanOut: fanOut + (outOf.get(key) ?? 0) };
    fans.set(key, fan);
    return fan;
  };
  return ({ connection, target, source }) => {
    const { fanIn, fanOut } = fanOf(target);
    const stream = RandomStream.for(seed, connection, target.unit, source.unit);
    return initializers[initializerOf(layers.get(target.layer))].draw(stream, fanIn, fanOut);
  };
}

function countBy(wires: readonly DrawnWire[], end: (wire: DrawnWire) => NeuronReference): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const wire of wires) counts.set(keyOf(end(wire)), (counts.get(keyOf(end(wire))) ?? 0) + 1);
  return counts;
}

function keyOf({ layer, unit }: NeuronReference): string {
  return `${unit}:${layer}`;
}

export interface Connected {
  readonly connections: Connection[];
  /** Position of the connection between two layers. */
  readonly positionOf: (source: LayerId, target: LayerId) => number;
}

/** Adds a connection without wires wherever two layers of a pair have none. */
export function withConnections(network: Network, pairs: readonly NeuronPair[]): Connected {
  const { ends, positionOf } = missingConnections(network, pairs);
  const ids = freshConnectionIds(network, ends.length);
  const units = new Map(network.layers.map((layer) => [layer.id, layer.units]));
  const added = ends.map(({ source, target }, index): Connection => {
    const weights = noWires(units.get(target) ?? 0, units.get(source) ?? 0);
    return { id: ids[index] as ConnectionId, source, target, weights };
  });
  return { connections: network.connections.concat(added), positionOf };
}

/** What lies between the pairs' layers already, and what will be appended. */
function missingConnections(
  network: Network,
  pairs: readonly NeuronPair[],
): Pick<Connected, 'positionOf'> & { readonly ends: readonly Pick<Connection, 'source' | 'target'>[] } {
  const bySource = new Map<LayerId, Map<LayerId, number>>();
  const ends: Pick<Connection, 'source' | 'target'>[] = [];
  for (const { source, target } of pairs) {
    const positions = bySource.get(source.layer) ?? new Map<LayerId, number>();
    bySource.set(source.layer, positions);
    if (positions.has(target.layer)) continue;
    positions.set(target.layer, positionBetween(network, source.layer, target.layer));
  }
  for (const [source, positions] of bySource) {
    for (const [target, position] of positions) {
      if (position >= 0) continue;
      positions.set(target, network.connections.length + ends.length);
      ends.push({ source, target });
    }
  }
  const positionOf = (source: LayerId, target: LayerId) => bySource.get(source)?.get(target) as number;
  return { ends, positionOf };
}

function absentWires({ connections, positionOf }: Connected, pairs: readonly NeuronPair[]): DrawnWire[] {
  return pairs.flatMap((pair): DrawnWire[] => {
    const [target, source] = [pair.target.unit, pair.source.unit];
    const position = positionOf(pair.source.layer, pair.target.layer);
    const { id, weights } = connections[position] as Connection;
    if (weights[target]?.[source] !== null) return [];
    return [{ ...pair, connection: id, position, row: target, column: source }];
  });
}

function noWires(targetUnits: number, sourceUnits: number): Weights {
  return Array.from({ length: targetUnits }, () => Array.from({ length: sourceUnits }, () => null));
}
