// Short, readable ids that no part of the network has yet: n1, n2 … for layers, c1, c2 … for connections.
import { type ConnectionId, connectionId, type LayerId, layerId, type Network } from '#core/network/network.ts';
import { remembered } from '#core/network/remembered.ts';

export function freshLayerIds(network: Network, count: number): LayerId[] {
  return freshIds(network, 'n', count).map(layerId);
}

export function freshConnectionIds(network: Network, count: number): ConnectionId[] {
  return freshIds(network, 'c', count).map(connectionId);
}

/** Among so many ids plus one for each that is wanted, enough numbers are free. */
function freshIds(network: Network, prefix: Prefix, count: number): string[] {
  if (count === 0) return [];
  const taken = [takenBy(network.layers)[prefix], takenBy(network.connections)[prefix]];
  const ids: string[] = [];
  for (let number = 1; ids.length < count; number += 1) {
    if (taken.every((flags) => flags[number] !== 1)) ids.push(`${prefix}${number}`);
  }
  return ids;
}

type Prefix = 'n' | 'c';

/** By prefix a flag for each number up to that of the parts: it is the rest of an id. */
const takenBy = remembered((parts: readonly { readonly id: string }[]): Readonly<Record<Prefix, Uint8Array>> => {
  const taken = { n: new Uint8Array(parts.length + 1), c: new Uint8Array(parts.length + 1) };
  for (const { id } of parts) {
    const prefix = id[0];
    if (prefix === 'n' || prefix === 'c') taken[prefix][numberIn(id)] = 1;
  }
  return taken;
});

/** 12 of c12; 0 of an id that isn't one letter and a number without leading zeros. */
function numberIn(id: string): number {
  let number = 0;
  for (let at = 1; at < id.length; at += 1) {
    const digit = id.charCodeAt(at) - zero;
    if (digit < 0 || digit > 9 || (digit === 0 && at === 1)) return 0;
    number = number * 10 + digit;
  }
  return number;
}

const zero = '0'.charCodeAt(0);
