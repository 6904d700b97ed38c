// Moves places together where they would lie farther out than a file may say: what we lay out, we can open again.
import { maximumCoordinate } from './file/limits.ts';
import type { Position } from './network-document.ts';

/** Each axis by itself: moved as a whole where it fits, else drawn together until it does. */
export function withinCoordinates<Key>(places: ReadonlyMap<Key, Position>): ReadonlyMap<Key, Position> {
  const x = fitFor([...places.values()].map((place) => place.x));
  const y = fitFor([...places.values()].map((place) => place.y));
  if (x === null && y === null) return places;
  const moved = (axis: Fit, value: number): number => (axis === null ? value : axis(value));
  return new Map([...places].map(([key, place]) => [key, { ...place, x: moved(x, place.x), y: moved(y, place.y) }]));
}

/** Null: everything stays where it is. */
type Fit = ((value: number) => number) | null;

function fitFor(values: readonly number[]): Fit {
  const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const greatest = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const span = greatest - least;
  if (!(least < -maximumCoordinate || greatest > maximumCoordinate)) return null;
  if (span > 2 * maximumCoordinate) {
    return (value) => Math.round((value - least) * ((2 * maximumCoordinate) / span)) - maximumCoordinate;
  }
  const by = greatest > maximumCoordinate ? maximumCoordinate - greatest : -maximumCoordinate - least;
  return (value) => value + by;
}
