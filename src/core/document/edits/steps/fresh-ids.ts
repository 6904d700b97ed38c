// Short, readable ids that no part of the network has yet: n1, n2 … for layers, c1, c2 … for connections.
import { type ConnectionId, connectionId, type LayerId, layerId, type Network } from '#core/network/network.ts';

export function freshLayerIds(network: Network, count: number): LayerId[] {
  return freshIds(network, 'n', count).map(layerId);
}

export function freshConnectionIds(network: Network, count: number): ConnectionId[] {
  return freshIds(network, 'c', count).map(connectionId);
}

function freshIds(network: Network, prefix: string, count: number): string[] {
  const taken = new Set<string>([
    ...network.layers.map((layer) => layer.id),
    ...network.connections.map((connection) => connection.id),
  ]);
  const ids: string[] = [];
  for (let number = 1; ids.length < count; number += 1) {
    const id = `${prefix}${number}`;
    if (!taken.has(id)) ids.push(id);
  }
  return ids;
}
