// Adds and removes layers and units, with the rows and columns of weights, the biases and the outputs that follow.
import { withFrozen } from '#core/network/frozen-wires.ts';
import { connectionsInto, connectionsOutOf } from '#core/network/layer-order.ts';
import type { Connection, Layer, LayerId, Network } from '#core/network/network.ts';
import { hasWire } from '#core/network/network-queries.ts';
import { isSwitchedOff, withSwitchedOff } from '#core/network/switched-off.ts';
import { withReplaced } from './write-wires.ts';

export function appendLayer(network: Network, layer: Layer): Network {
  return { ...network, layers: [...network.layers, layer] };
}

/** New units at the end of a layer: bias 0, no wires yet. */
export function appendUnits(network: Network, id: LayerId, count: number): Network {
  const zeros = Array.from({ length: count }, () => 0);
  const absent = Array.from({ length: count }, () => null);
  const layers = network.layers.map((layer): Layer => {
    if (layer.id !== id) return layer;
    const units = layer.units + count;
    if (layer.kind === 'input' || layer.biases === null) return { ...layer, units };
    return { ...layer, units, biases: [...layer.biases, ...zeros] };
  });
  const connections = [...network.connections];
  for (const position of connectionsInto(network, id)) {
    const connection = connections[position] as Connection;
    const sourceUnits = connection.weights[0]?.length ?? 0;
    const rows = Array.from({ length: count }, () => Array.from({ length: sourceUnits }, () => null));
    connections[position] = withFrozen({ ...connection, weights: [...connection.weights, ...rows] }, connection.frozen);
  }
  for (const position of connectionsOutOf(network, id)) {
    const connection = connections[position] as Connection;
    const weights = connection.weights.map((row) => [...row, ...absent]);
    connections[position] = withFrozen({ ...connection, weights }, connection.frozen);
  }
  return { ...network, layers, connections };
}

/** The layer with some of its units and no others, in this order. */
export function withUnitsOf<Kind extends Layer>(layer: Kind, units: readonly number[]): Kind {
  const off = [...units.keys()].filter((place) => isSwitchedOff(layer, units[place] as number));
  const part = withSwitchedOff({ ...layer, units: units.length }, off);
  if (part.kind === 'input' || part.biases === null) return part;
  const { biases } = part;
  return { ...part, biases: units.map((unit) => biases[unit] ?? 0) };
}

/**
 * The network without these units. A layer that loses its last unit goes with its connections and its place among
 * the outputs; so does a connection that loses its last wire. When no named output is left, the outputs follow from
 * the wiring again.
 */
export function removeUnits(network: Network, removed: ReadonlyMap<LayerId, ReadonlySet<number>>): Network {
  const isKept = (layer: LayerId, unit: number): boolean => !removed.get(layer)?.has(unit);
  const layers = network.layers.map((layer) => shrunk(layer, isKept)).filter((layer) => layer.units > 0);
  const left = new Set(layers.map((layer) => layer.id));
  const smaller = new Map<number, Connection | null>();
  for (const layer of removed.keys()) {
    for (const position of [...connectionsInto(network, layer), ...connectionsOutOf(network, layer)]) {
      smaller.set(position, withUnits(network.connections[position] as Connection, isKept));
    }
  }
  return withRemainingOutputs({ ...withReplaced(network, smaller), layers }, left);
}

/** Null when no wire is left. */
function withUnits(connection: Connection, isKept: (layer: LayerId, unit: number) => boolean): Connection | null {
  const { source, target } = connection;
  const kept = <Element>(matrix: readonly (readonly Element[])[]) =>
    matrix.filter((_, unit) => isKept(target, unit)).map((row) => row.filter((_, unit) => isKept(source, unit)));
  const frozen = connection.frozen && kept(connection.frozen);
  const smaller = withFrozen({ ...connection, weights: kept(connection.weights) }, frozen);
  return hasWire(smaller) ? smaller : null;
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
