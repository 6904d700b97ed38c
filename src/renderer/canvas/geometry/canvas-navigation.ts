// Navigation by arrows: columns of neurons by depth, left and right between them, up and down within.

import { neuronDisc } from '#core/document/layer-size.ts';
import type { LayerId } from '#core/network/network.ts';
import type { CanvasGeometry } from './canvas-geometry.ts';

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** A neuron, or a folded layer, whose units can't be reached. */
export interface Stop {
  readonly layer: LayerId;
  readonly unit: number | null;
}

interface PlacedStop extends Stop {
  readonly x: number;
  readonly y: number;
}

export type Columns = readonly (readonly PlacedStop[])[];

/** Neurons that no input reaches form the last column. */
export function columnsOf({ neurons, lanes }: CanvasGeometry, depth: ReadonlyMap<LayerId, number>): Columns {
  const byDepth = new Map<number, PlacedStop[]>();
  const add = (stop: PlacedStop): void => {
    const column = depth.get(stop.layer) ?? Number.POSITIVE_INFINITY;
    const list = byDepth.get(column);
    if (list === undefined) byDepth.set(column, [stop]);
    else list.push(stop);
  };
  for (const { layer, unit, x, y } of neurons) add({ layer, unit, x, y });
  for (const { layer, rectangle, collapsed } of lanes) {
    const y = rectangle.y + (rectangle.height - neuronDisc) / 2;
    if (collapsed) add({ layer: layer.id, unit: null, x: rectangle.x, y });
  }
  return [...byDepth.entries()]
    .sort(([a], [b]) => (a === b ? 0 : a - b))
    .map(([, column]) => column.toSorted((a, b) => a.y - b.y || a.x - b.x));
}

/** The neuron or folded layer in that direction, skipping those not accepted; null at the edge. */
export function neighbour(
  columns: Columns,
  from: Stop,
  direction: Direction,
  accepts: (stop: Stop) => boolean = () => true,
): PlacedStop | null {
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
  column: readonly PlacedStop[],
  start: PlacedStop,
  direction: 'up' | 'down',
  accepts: (stop: Stop) => boolean,
): PlacedStop | null {
  const at = column.indexOf(start);
  const candidates = direction === 'up' ? column.slice(0, at).toReversed() : column.slice(at + 1);
  return candidates.find(accepts) ?? null;
}

function nearestInHeight(stops: readonly PlacedStop[], y: number): PlacedStop | null {
  let best: PlacedStop | null = null;
  for (const stop of stops) if (best === null || Math.abs(stop.y - y) < Math.abs(best.y - y)) best = stop;
  return best;
}

function isSame(a: Stop, b: Stop): boolean {
  return a.layer === b.layer && a.unit === b.unit;
}

/** The next item of a ring, from none to the first or the last. */
export function cycle<Item>(items: readonly Item[], present: Item | undefined, by: 1 | -1): Item | undefined {
  if (items.length === 0) return undefined;
  const at = present === undefined ? -1 : items.indexOf(present);
  if (at < 0) return by === 1 ? items[0] : items.at(-1);
  return items[(at + by + items.length) % items.length];
}
