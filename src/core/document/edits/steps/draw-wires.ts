// Draws wires between pairs of neurons and gives each its starting weight.
import { initializers } from '#core/learning/initializers/initializers.ts';
import { fanCounts, increase } from '#core/network/fan-counts.ts';
import { initializerOf } from '#core/network/initialize-network.ts';
import { takesWhole } from '#core/network/layer-definitions.ts';
import type { Connection, ConnectionId, LayerId, Network, NeuronReference, Weights } from '#core/network/network.ts';
import { layerOf, positionBetween } from '#core/network/network-queries.ts';
import { networkTable } from '#core/network/network-table.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { freshConnectionIds } from './fresh-ids.ts';
import { takeWhole } from './take-whole.ts';
import { type PlacedWire, rewritten } from './write-wires.ts';

export interface NeuronPair {
  readonly source: NeuronReference;
  readonly target: NeuronReference;
}

/**
 * The network with a wire between each pair that has none, in new connections where there are none; a target that takes its
 * source whole is connected with all of it instead.
 * A wire's weight comes from the target layer's initializer, at its target's fan-in and its source's fan-out after the edit, by a stream named after
 * seed, connection, target and source: so it depends on what is drawn, not on the order of drawing.
 */
export function drawWires(network: Network, seed: number, pairs: readonly NeuronPair[]): Network {
  const isTakenWhole = ({ target }: NeuronPair) => takesWhole(layerOf(network, target.layer));
  const whole = pairs.filter(isTakenWhole);
  if (whole.length === 0) return drawWeighted(network, seed, pairs);
  return drawWeighted(
    takeWhole(
      network,
      whole.map(({ source, target }) => ({ source: source.layer, target: target.layer })),
    ),
    seed,
    pairs.filter((pair) => !isTakenWhole(pair)),
  );
}

function drawWeighted(network: Network, seed: number, pairs: readonly NeuronPair[]): Network {
  const connected = withConnections(network, pairs);
  const { connections } = connected;
  const drawn = absentWires(connected, pairs);
  const start = startingWeights(network, seed, drawn);
  const writes = drawn.map((wire) => {
    const { position, row, column } = wire;
    return { position, row, column, weight: start(wire) };
  });
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
  const { layerOf, firstNeurons } = networkTable(network);
  const layerAt = ({ layer }: NeuronReference) => layerOf.get(layer) as number;
  const numberOf = (neuron: NeuronReference) => (firstNeurons[layerAt(neuron)] as number) + neuron.unit;
  const fans = fanCounts(network);
  const [fanIn, fanOut] = [fans.fanIn.slice(), fans.fanOut.slice()];
  for (const { source, target } of drawn) {
    increase(fanOut, numberOf(source));
    increase(fanIn, numberOf(target));
  }
  return ({ connection, target, source }) => {
    const stream = RandomStream.for(seed, connection, target.unit, source.unit);
    const initializer = initializers[initializerOf(network.layers[layerAt(target)])];
    return initializer.draw(stream, fanIn[numberOf(target)] as number, fanOut[numberOf(source)] as number);
  };
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
  const absent: DrawnWire[] = [];
  for (const { source, target } of pairs) {
    const position = positionOf(source.layer, target.layer);
    const { id, weights } = connections[position] as Connection;
    const [row, column] = [target.unit, source.unit];
    if (weights[row]?.[column] !== null) continue;
    absent.push({ source, target, connection: id, position, row, column });
  }
  return absent;
}

function noWires(targetUnits: number, sourceUnits: number): Weights {
  const weights: null[][] = [];
  for (let unit = 0; unit < targetUnits; unit += 1) weights.push(new Array<null>(sourceUnits).fill(null));
  return weights;
}
