// Adds and removes layers and units, with the rows and columns of weights, the biases and the outputs that follow.

import { withFrozen } from '#core/network/frozen-wires.ts';
import { withTensors } from '#core/network/layer-definitions.ts';
import { connectionsInto, connectionsOutOf } from '#core/network/layer-order.ts';
import type { Connection, Layer, LayerId, Network } from '#core/network/network.ts';
import { carries, followersOf, isWhole, layerOf } from '#core/network/network-queries.ts';
import { isSwitchedOff, withSwitchedOff } from '#core/network/switched-off.ts';
import { withReplaced } from './write-wires.ts';

export function appendLayer(network: Network, layer: Layer): Network {
  return { ...network, layers: [...network.layers, layer] };
}

/** New units at the end of a layer, and of those that take it whole: as they begin, no wires yet. */
export function appendUnits(network: Network, id: LayerId, count: number): Network {
  return [id, ...followersOf(network, id)].reduce((grown, each) => appendOwnUnits(grown, each, count), network);
}

function appendOwnUnits(network: Network, id: LayerId, count: number): Network {
  const absent = Array.from({ length: count }, () => null);
  const layers = network.layers.map((layer): Layer => {
    if (layer.id !== id) return layer;
    const added = (begin: number) => new Array<number>(count).fill(begin);
    const longer = withTensors(layer, ({ values }, begin) => [...values, ...added(begin)]);
    return { ...longer, units: layer.units + count };
  });
  const connections = [...network.connections];
  for (const position of connectionsInto(network, id)) {
    const connection = connections[position] as Connection;
    if (isWhole(connection)) continue;
    const sourceUnits = connection.weights[0]?.length ?? 0;
    const rows = Array.from({ length: count }, () => Array.from({ length: sourceUnits }, () => null));
    connections[position] = withFrozen({ ...connection, weights: [...connection.weights, ...rows] }, connection.frozen);
  }
  for (const position of connectionsOutOf(network, id)) {
    const connection = connections[position] as Connection;
    if (isWhole(connection)) continue;
    const weights = connection.weights.map((row) => [...row, ...absent]);
    connections[position] = withFrozen({ ...connection, weights }, connection.frozen);
  }
  return { ...network, layers, connections };
}

/** The layer with some of its units and no others, in this order. */
export function withUnitsOf<Kind extends Layer>(layer: Kind, units: readonly number[]): Kind {
  const off = [...units.keys()].filter((place) => isSwitchedOff(layer, units[place] as number));
  const part = withSwitchedOff({ ...layer, units: units.length }, off);
  return withTensors(part, ({ values }, begin) => units.map((unit) => values[unit] ?? begin));
}

/**
 * The network without these units. A layer that loses its last unit goes with its connections and its place among
 * the outputs; so does a connection that loses its last wire. A layer that takes another whole loses the same units as it. When no named output is left, the outputs follow from
 * the wiring again.
 */
export function removeUnits(network: Network, chosen: ReadonlyMap<LayerId, ReadonlySet<number>>): Network {
  const removed = withFollowers(network, chosen);
  const isKept = (layer: LayerId, unit: number): boolean => !removed.get(layer)?.has(unit);
  const layers = network.layers.map((layer) => shrunk(layer, isKept)).filter((layer) => layer.units > 0);
  const left = new Set(layers.map((layer) => layer.id));
  const smaller = new Map<number, Connection | null>();
  for (const layer of removed.keys()) {
    for (const position of [...connectionsInto(network, layer), ...connectionsOutOf(network, layer)]) {
      const connection = network.connections[position] as Connection;
      const isJoining = left.has(connection.source) && left.has(connection.target);
      smaller.set(position, isJoining ? withUnits(connection, isKept) : null);
    }
  }
  return withRemainingOutputs({ ...withReplaced(network, smaller), layers }, left);
}

/** The same units of the layers that take these whole; where no unit is left, those have nothing to take any more. */
function withFollowers(
  network: Network,
  chosen: ReadonlyMap<LayerId, ReadonlySet<number>>,
): ReadonlyMap<LayerId, ReadonlySet<number>> {
  const removed = new Map(chosen);
  for (const [id, units] of chosen) {
    const isGone = units.size === layerOf(network, id)?.units;
    for (const follower of isGone ? [] : followersOf(network, id)) {
      removed.set(follower, new Set([...(removed.get(follower) ?? []), ...units]));
    }
  }
  return removed;
}

/** Null when no wire is left, or a layer that it joined has gone. */
function withUnits(connection: Connection, isKept: (layer: LayerId, unit: number) => boolean): Connection | null {
  const { source, target } = connection;
  const kept = <Element>(matrix: readonly (readonly Element[])[]) =>
    matrix.filter((_, unit) => isKept(target, unit)).map((row) => row.filter((_, unit) => isKept(source, unit)));
  const frozen = connection.frozen && kept(connection.frozen);
  const smaller = withFrozen({ ...connection, weights: kept(connection.weights) }, frozen);
  return carries(smaller) ? smaller : null;
}

function shrunk(layer: Layer, isKept: (layer: LayerId, unit: number) => boolean): Layer {
  const kept = Array.from({ length: layer.units }, (_, unit) => unit).filter((unit) => isKept(layer.id, unit));
  return kept.length === layer.units ? layer : withUnitsOf(layer, kept);
}

function withRemainingOutputs(network: Network, left: ReadonlySet<LayerId>): Network {
  const { outputs, ...withoutOutputs } = network;
  if (outputs === undefined) return network;
  const remaining = outputs.filter((id) => left.has(id));
  if (remaining.length === outputs.length) return network;
  return remaining.length === 0 ? withoutOutputs : { ...network, outputs: remaining };
}
