// Small draws from a seeded stream, for the generators of tests.
import type { RandomStream } from '#core/numeric/random-stream.ts';

/** A whole number from `low` to `high`, both included. */
export function between(stream: RandomStream, low: number, high: number): number {
  return low + stream.integer(high - low + 1);
}

export function uniform(stream: RandomStream, low: number, high: number): number {
  return low + (high - low) * stream.uniform();
}

export function chance(stream: RandomStream, probability: number): boolean {
  return stream.uniform() < probability;
}

export function pick<Item>(stream: RandomStream, items: readonly Item[]): Item {
  return items[stream.integer(items.length)] as Item;
}

export function shuffled<Item>(stream: RandomStream, items: readonly Item[]): Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = stream.integer(last + 1);
    [result[last], result[other]] = [result[other] as Item, result[last] as Item];
  }
  return result;
}
