// The paths with the largest products, largest first, without walking the others: best-first search under an exact bound.
import type { Stop } from './route-graph.ts';

export interface FoundPath {
  /** Positions of the stops, in order. */
  readonly stops: readonly number[];
  readonly product: number;
}

/** How many paths there are from each stop to the loss; beyond 2⁵³ only nearly. */
export function countPaths(stops: readonly Stop[]): number {
  const counts = new Float64Array(stops.length);
  for (let at = stops.length - 1; at >= 0; at -= 1) {
    const { routes, fromLoss } = stops[at] as Stop;
    let count = fromLoss === null ? 0 : 1;
    for (const { to } of routes) count += counts[to] as number;
    counts[at] = count;
  }
  return counts[0] ?? 0;
}

/** What all paths add up to: what reaches each stop is what the loss sends there and what comes back from later ones. */
export function sumOfPaths(stops: readonly Stop[]): number {
  const sums = new Float64Array(stops.length);
  for (let at = stops.length - 1; at >= 0; at -= 1) {
    const { routes, fromLoss } = stops[at] as Stop;
    let sum = fromLoss ?? 0;
    for (const { to, factor } of routes) sum += factor * (sums[to] as number);
    sums[at] = sum;
  }
  return sums[0] ?? 0;
}

/** A path as far as it has come; `stop` null: it has reached the loss. */
interface Beginning {
  readonly stop: number | null;
  readonly before: Beginning | null;
  readonly product: number;
  /** The largest product that any continuation can have. */
  readonly bound: number;
}

/** @param stops in topological order; paths begin at the first */
export function largestPaths(stops: readonly Stop[], limit: number): readonly FoundPath[] {
  const best = largestProducts(stops);
  const found: FoundPath[] = [];
  const queue = new LargestFirst();
  // A stop without a way to the loss is no beginning.
  if ((best[0] ?? -1) >= 0) queue.add({ stop: 0, before: null, product: 1, bound: best[0] as number });
  for (let next = queue.take(); next !== null && found.length < limit; next = queue.take()) {
    if (next.stop === null) {
      found.push({ stops: stopsOf(next), product: next.product });
      continue;
    }
    const { routes, fromLoss } = stops[next.stop] as Stop;
    if (fromLoss !== null) {
      const product = next.product * fromLoss;
      queue.add({ stop: null, before: next, product, bound: Math.abs(product) });
    }
    for (const { to, factor } of routes) {
      if ((best[to] as number) < 0) continue;
      const product = next.product * factor;
      queue.add({ stop: to, before: next, product, bound: Math.abs(product) * (best[to] as number) });
    }
  }
  return found;
}

/** Largest |product| from each stop to the loss; −1 where no way leads there. */
function largestProducts(stops: readonly Stop[]): Float64Array {
  const best = new Float64Array(stops.length).fill(-1);
  for (let at = stops.length - 1; at >= 0; at -= 1) {
    const { routes, fromLoss } = stops[at] as Stop;
    let largest = fromLoss === null ? -1 : Math.abs(fromLoss);
    for (const { to, factor } of routes) {
      const onwards = best[to] as number;
      if (onwards >= 0) largest = Math.max(largest, Math.abs(factor) * onwards);
    }
    best[at] = largest;
  }
  return best;
}

function stopsOf(end: Beginning): readonly number[] {
  const stops: number[] = [];
  for (let each = end.before; each !== null; each = each.before) if (each.stop !== null) stops.push(each.stop);
  return stops.reverse();
}

/** A binary heap by bound. */
class LargestFirst {
  readonly #heap: Beginning[] = [];

  add(item: Beginning): void {
    const heap = this.#heap;
    let at = heap.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((heap[parent] as Beginning).bound >= item.bound) break;
      heap[at] = heap[parent] as Beginning;
      at = parent;
    }
    heap[at] = item;
  }

  take(): Beginning | null {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined) return null;
    if (heap.length > 0) this.#sink(last);
    return first;
  }

  #sink(item: Beginning): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && (heap[child + 1] as Beginning).bound > (heap[child] as Beginning).bound)
        child += 1;
      if (item.bound >= (heap[child] as Beginning).bound) break;
      heap[at] = heap[child] as Beginning;
      at = child;
    }
    heap[at] = item;
  }
}
