// Puts weights, or null for no wire, into a network's matrices; every matrix that does not change is shared.
import { withFrozen } from '#core/network/frozen-wires.ts';
import type { Connection, ConnectionId, Network, WireReference } from '#core/network/network.ts';

export interface WireWeight {
  readonly wire: WireReference;
  readonly weight: number | null;
}

/** A wire by its connection's position in the file. */
export interface PlacedWire {
  readonly position: number;
  readonly row: number;
  readonly column: number;
}

export function writeWires(network: Network, writes: readonly WireWeight[]): Network {
  if (writes.length === 0) return network;
  const positions = positionsOf(
    network,
    writes.map(({ wire }) => wire.connection),
  );
  const placed = writes.flatMap(({ wire, weight }) => {
    const position = positions.get(wire.connection);
    return position === undefined ? [] : [{ position, row: wire.target, column: wire.source, weight }];
  });
  return { ...network, connections: writeWiresAt(network.connections, placed) };
}

export function writeWiresAt(
  connections: readonly Connection[],
  writes: readonly (PlacedWire & Pick<WireWeight, 'weight'>)[],
): readonly Connection[] {
  const copies = new Map<number, (number | null)[][]>();
  for (const { position, row, column, weight } of writes) {
    const weights = copies.get(position) ?? connections[position]?.weights.map((each) => [...each]) ?? [];
    copies.set(position, weights);
    const written = weights[row];
    if (written !== undefined) written[column] = weight;
  }
  const changed = [...connections];
  for (const [position, weights] of copies) {
    const connection = connections[position] as Connection;
    changed[position] = withFrozen({ ...connection, weights }, connection.frozen);
  }
  return changed;
}

/** Where the connections with these ids stand. */
export function positionsOf(network: Network, ids: readonly ConnectionId[]): ReadonlyMap<ConnectionId, number> {
  const wanted = new Set(ids);
  const positions = new Map<ConnectionId, number>();
  for (let at = network.connections.length - 1; at >= 0 && positions.size < wanted.size; at -= 1) {
    const { id } = network.connections[at] as Connection;
    if (wanted.has(id)) positions.set(id, at);
  }
  return positions;
}
