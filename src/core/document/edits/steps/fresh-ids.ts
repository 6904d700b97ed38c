// Short, readable ids that no part of the network has yet: n1, n2 … for layers, c1, c2 … for connections.
import { type ConnectionId, connectionId, type LayerId, layerId, type Network } from '#core/network/network.ts';
import { changesBetween } from '#core/network/origins.ts';

export function freshLayerIds(network: Network, count: number): LayerId[] {
  return freshIds(network, 'n', count).map(layerId);
}

export function freshConnectionIds(network: Network, count: number): ConnectionId[] {
  return freshIds(network, 'c', count).map(connectionId);
}

function freshIds(network: Network, prefix: Prefix, count: number): string[] {
  if (count === 0) return [];
  const taken = [layerNumbers(network.layers)[prefix], connectionNumbers(network.connections)[prefix]];
  const ids: string[] = [];
  for (let number = 1; ids.length < count; number += 1) {
    if (taken.every((counts) => (counts[number] ?? 0) === 0)) ids.push(`${prefix}${number}`);
  }
  return ids;
}

type Prefix = 'n' | 'c';
type Part = { readonly id: string };

/** By prefix and number, how many ids are made of the two. */
type TakenNumbers = Readonly<Record<Prefix, Uint32Array>>;

/** No network has so many parts, so higher numbers are never wanted. */
const highest = 10_000_000;

const layerNumbers = numbersTaken();
const connectionNumbers = numbersTaken();

/** Keeps the count of the list that it was asked about last: most likely the next one was edited from it. */
function numbersTaken(): (parts: readonly Part[]) => TakenNumbers {
  let latest: readonly Part[] = [];
  const counts = { n: new Uint32Array(1), c: new Uint32Array(1) };
  const change = ({ id }: Part, by: 1 | -1): void => {
    const prefix = id[0];
    if (prefix !== 'n' && prefix !== 'c') return;
    const number = numberIn(id);
    if (number >= counts[prefix].length) counts[prefix] = longer(counts[prefix], number);
    counts[prefix][number] = (counts[prefix][number] as number) + by;
  };
  return (parts) => {
    const { added, gone } = changesBetween(latest, parts);
    for (const part of gone) change(part, -1);
    for (const part of added) change(part, 1);
    latest = parts;
    return counts;
  };
}

function longer(counts: Uint32Array, number: number): Uint32Array<ArrayBuffer> {
  const copy = new Uint32Array(Math.max(2 * counts.length, number + 1));
  copy.set(counts);
  return copy;
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
