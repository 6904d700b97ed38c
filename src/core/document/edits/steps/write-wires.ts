// Puts weights, or null for no wire, into a network's matrices; every matrix that does not change is shared.
import { withFrozen } from '#core/network/frozen-wires.ts';
import type { Connection, ConnectionId, Network, WireReference } from '#core/network/network.ts';
import { carries } from '#core/network/network-queries.ts';

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

type PlacedWeight = PlacedWire & Pick<WireWeight, 'weight'>;

export function writeWires(network: Network, writes: readonly WireWeight[]): Network {
  return writes.length === 0 ? network : withReplaced(network, rewritten(network.connections, placed(network, writes)));
}

/** A connection that loses its last wire goes; one that had none is left alone. */
export function removeWires(network: Network, wires: readonly WireReference[]): Network {
  if (wires.length === 0) return network;
  const writes = wires.map((wire) => ({ wire, weight: null }));
  const changed = [...rewritten(network.connections, placed(network, writes))];
  const replacements = changed.map(([at, connection]) => [at, carries(connection) ? connection : null] as const);
  return withReplaced(network, new Map(replacements));
}

function placed(network: Network, writes: readonly WireWeight[]): readonly PlacedWeight[] {
  const positions = positionsOf(
    network,
    writes.map(({ wire }) => wire.connection),
  );
  return writes.flatMap(({ wire, weight }) => {
    const position = positions.get(wire.connection);
    return position === undefined ? [] : [{ position, row: wire.target, column: wire.source, weight }];
  });
}

/** The connections that change, by position, with their new weights. */
export function rewritten(
  connections: readonly Connection[],
  writes: readonly PlacedWeight[],
): ReadonlyMap<number, Connection> {
  const copies = new Map<number, (number | null)[][]>();
  for (const { position, row, column, weight } of writes) {
    const weights = copies.get(position) ?? connections[position]?.weights.map((each) => [...each]) ?? [];
    copies.set(position, weights);
    const written = weights[row];
    if (written !== undefined) written[column] = weight;
  }
  const changed = [...copies].map(([position, weights]) => {
    const connection = connections[position] as Connection;
    return [position, withFrozen({ ...connection, weights }, connection.frozen)] as const;
  });
  return new Map(changed);
}

/** The network with other connections at some positions; null takes one out. */
export function withReplaced(network: Network, replacements: ReadonlyMap<number, Connection | null>): Network {
  const connections: (Connection | null)[] = [...network.connections];
  let removed = 0;
  for (const [position, replacement] of replacements) {
    connections[position] = replacement;
    if (replacement === null) removed += 1;
  }
  if (removed > 0) closeGaps(connections);
  return { ...network, connections: connections as Connection[] };
}

function closeGaps(connections: (Connection | null)[]): void {
  let kept = 0;
  for (let position = 0; position < connections.length; position += 1) {
    const connection = connections[position] as Connection | null;
    if (connection === null) continue;
    connections[kept] = connection;
    kept += 1;
  }
  connections.length = kept;
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
