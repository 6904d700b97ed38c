// Where the arrows go: columns of neurons by depth, left and right between them, up and down within.
import type { LayerId, NeuronReference } from '#core/network/network.ts';
import type { PlacedNeuron } from './canvas-geometry.ts';

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

export type Columns = readonly (readonly PlacedNeuron[])[];

/** Neurons that no input reaches form the last column. */
export function columnsOf(neurons: readonly PlacedNeuron[], depth: ReadonlyMap<LayerId, number>): Columns {
  const byDepth = new Map<number, PlacedNeuron[]>();
  for (const neuron of neurons) {
    const column = depth.get(neuron.layer) ?? Number.POSITIVE_INFINITY;
    const list = byDepth.get(column);
    if (list === undefined) byDepth.set(column, [neuron]);
    else list.push(neuron);
  }
  return [...byDepth.entries()]
    .sort(([a], [b]) => (a === b ? 0 : a - b))
    .map(([, column]) => column.toSorted((a, b) => a.y - b.y || a.x - b.x));
}

/** The neuron in that direction, skipping those not accepted; null at the edge. */
export function neighbour(
  columns: Columns,
  from: NeuronReference,
  direction: Direction,
  accepts: (neuron: NeuronReference) => boolean = () => true,
): PlacedNeuron | null {
  const at = columns.findIndex((column) => column.some((each) => isSame(each, from)));
  const own = columns[at];
  const start = own?.find((each) => isSame(each, from));
  if (own === undefined || start === undefined) return columns.flat().find(accepts) ?? null;
  if (direction === 'up' || direction === 'down') return withinColumn(own, start, direction, accepts);
  const others = direction === 'left' ? columns.slice(0, at).toReversed() : columns.slice(at + 1);
  const inOrder = direction === 'first' ? columns : direction === 'last' ? columns.toReversed() : others;
  for (const column of inOrder) {
    const nearest = nearestInHeight(column.filter(accepts), start.y);
    if (nearest !== null) return nearest;
  }
  return null;
}

function withinColumn(
  column: readonly PlacedNeuron[],
  start: PlacedNeuron,
  direction: 'up' | 'down',
  accepts: (neuron: NeuronReference) => boolean,
): PlacedNeuron | null {
  const at = column.indexOf(start);
  const candidates = direction === 'up' ? column.slice(0, at).toReversed() : column.slice(at + 1);
  return candidates.find(accepts) ?? null;
}

function nearestInHeight(neurons: readonly PlacedNeuron[], y: number): PlacedNeuron | null {
  let best: PlacedNeuron | null = null;
  for (const neuron of neurons) if (best === null || Math.abs(neuron.y - y) < Math.abs(best.y - y)) best = neuron;
  return best;
}

function isSame(a: NeuronReference, b: NeuronReference): boolean {
  return a.layer === b.layer && a.unit === b.unit;
}

/** The next item of a ring, from none to the first or the last. */
export function cycle<Item>(items: readonly Item[], present: Item | undefined, by: 1 | -1): Item | undefined {
  if (items.length === 0) return undefined;
  const at = present === undefined ? -1 : items.indexOf(present);
  if (at < 0) return by === 1 ? items[0] : items.at(-1);
  return items[(at + by + items.length) % items.length];
}
