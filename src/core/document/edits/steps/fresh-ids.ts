// Short, readable ids that no part of the network has yet: n1, n2 … for layers, c1, c2 … for connections.
import { type ConnectionId, connectionId, type LayerId, layerId, type Network } from '#core/network/network.ts';
import { remembered } from '#core/network/remembered.ts';

export function freshLayerIds(network: Network, count: number): LayerId[] {
  return freshIds(network, 'n', count).map(layerId);
}

export function freshConnectionIds(network: Network, count: number): ConnectionId[] {
  return freshIds(network, 'c', count).map(connectionId);
}

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

/** No network has so many parts, so higher numbers are never wanted. */
const highest = 10_000_000;

/** By prefix a flag for each number that is the rest of an id. */
const takenBy = remembered((parts: readonly { readonly id: string }[]): Readonly<Record<Prefix, Uint8Array>> => {
  const numbers = { n: new Int32Array(parts.length), c: new Int32Array(parts.length) };
  for (let at = 0; at < parts.length; at += 1) {
    const id = parts[at]?.id ?? '';
    const prefix = id[0];
    if (prefix === 'n' || prefix === 'c') numbers[prefix][at] = numberIn(id);
  }
  return { n: flagsOf(numbers.n), c: flagsOf(numbers.c) };
});

function flagsOf(numbers: Int32Array): Uint8Array {
  const flags = new Uint8Array(numbers.reduce((one, other) => Math.max(one, other), 0) + 1);
  for (let at = 0; at < numbers.length; at += 1) flags[numbers[at] as number] = 1;
  return flags;
}

/** 12 of c12; 0 of an id that isn't one letter and a number without leading zeros, and of numbers too high. */
function numberIn(id: string): number {
  let number = 0;
  for (let at = 1; at < id.length; at += 1) {
    const digit = id.charCodeAt(at) - zero;
    if (digit < 0 || digit > 9 || (digit === 0 && at === 1)) return 0;
    number = number * 10 + digit;
    if (number > highest) return 0;
  }
  return number;
}

const zero = '0'.charCodeAt(0);
