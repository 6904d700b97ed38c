// Puts weights, or null for no wire, into a network's matrices; every matrix that does not change is shared.
import { withFrozen } from '#core/network/frozen-wires.ts';
import type { ConnectionId, Network, WireReference } from '#core/network/network.ts';

export interface WireWeight {
  readonly wire: WireReference;
  readonly weight: number | null;
}

export function writeWires(network: Network, writes: readonly WireWeight[]): Network {
  if (writes.length === 0) return network;
  const byConnection = new Map<ConnectionId, WireWeight[]>();
  for (const write of writes) {
    const list = byConnection.get(write.wire.connection);
    if (list === undefined) byConnection.set(write.wire.connection, [write]);
    else list.push(write);
  }
  const connections = network.connections.map((connection) => {
    const own = byConnection.get(connection.id);
    if (own === undefined) return connection;
    const weights = connection.weights.map((row) => [...row]);
    for (const { wire, weight } of own) {
      const row = weights[wire.target];
      if (row !== undefined) row[wire.source] = weight;
    }
    return withFrozen({ ...connection, weights }, connection.frozen);
  });
  return { ...network, connections };
}
