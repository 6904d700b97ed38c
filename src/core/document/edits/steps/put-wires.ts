// Puts wires that have their weights already between neurons, in new connections where there are none.
import { withFrozen } from '#core/network/frozen-wires.ts';
import type { Connection, Network } from '#core/network/network.ts';
import { type NeuronPair, withConnections } from './draw-wires.ts';
import { rewritten } from './write-wires.ts';

export interface NewWire extends NeuronPair {
  readonly weight: number;
  readonly isFrozen: boolean;
}

/** A wire that is there already gets the new weight and mark. */
export function putWires(network: Network, wires: readonly NewWire[]): Network {
  if (wires.length === 0) return network;
  const { connections, positionOf } = withConnections(network, wires);
  const placed = wires.map(({ source, target, weight, isFrozen }) => ({
    position: positionOf(source.layer, target.layer),
    row: target.unit,
    column: source.unit,
    weight,
    isFrozen,
  }));
  const marks = new Map<number, (typeof placed)[number][]>();
  for (const wire of placed) marks.set(wire.position, [...(marks.get(wire.position) ?? []), wire]);
  for (const [position, connection] of rewritten(connections, placed)) {
    connections[position] = withMarks(connection, marks.get(position) ?? []);
  }
  return { ...network, connections };
}

function withMarks(
  connection: Connection,
  wires: readonly { readonly row: number; readonly column: number; readonly isFrozen: boolean }[],
): Connection {
  const { frozen, weights } = connection;
  if (frozen === undefined && !wires.some(({ isFrozen }) => isFrozen)) return connection;
  const marked = weights.map((row, target) => row.map((_, source) => frozen?.[target]?.[source] ?? false));
  for (const { row, column, isFrozen } of wires) if (marked[row] !== undefined) marked[row][column] = isFrozen;
  return withFrozen(connection, marked);
}
