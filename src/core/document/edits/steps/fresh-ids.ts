// Short, readable ids that no part of the network has yet: n1, n2 … for layers, c1, c2 … for connections.
import { type ConnectionId, connectionId, type LayerId, layerId, type Network } from '#core/network/network.ts';

export function freshLayerIds(network: Network, count: number): LayerId[] {
  return freshIds(network, 'n', count).map(layerId);
}

export function freshConnectionIds(network: Network, count: number): ConnectionId[] {
  return freshIds(network, 'c', count).map(connectionId);
}

/** Among so many ids plus one for each that is wanted, enough numbers are free. */
function freshIds(network: Network, prefix: string, count: number): string[] {
  if (count === 0) return [];
  const isTaken = new Uint8Array(network.layers.length + network.connections.length + count + 1);
  for (const { id } of network.layers) take(id, prefix, isTaken);
  for (const { id } of network.connections) take(id, prefix, isTaken);
  const ids: string[] = [];
  for (let number = 1; ids.length < count; number += 1) if (isTaken[number] === 0) ids.push(`${prefix}${number}`);
  return ids;
}

/** Marks the number of an id that is the prefix with a number; another id takes none. */
function take(id: string, prefix: string, isTaken: Uint8Array): void {
  if (id.charCodeAt(0) !== prefix.charCodeAt(0) || id.charCodeAt(1) === zero) return;
  let number = 0;
  for (let at = 1; at < id.length; at += 1) {
    const digit = id.charCodeAt(at) - zero;
    number = number * 10 + digit;
    if (digit < 0 || digit > 9 || number >= isTaken.length) return;
  }
  isTaken[number] = 1;
}

const zero = '0'.charCodeAt(0);
