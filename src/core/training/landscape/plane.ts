// A plane through the present parameters: which parameters stand at a place of it, and above which place others stand.
import type { Directions } from './directions.ts';

export interface Plane {
  /** Stands at (0, 0). */
  readonly center: Float64Array;
  readonly directions: Directions;
}

export interface PlanePlace {
  /** Steps along the first and the second direction. */
  readonly u: number;
  readonly v: number;
}

export interface Projection extends PlanePlace {
  /** Euclidean distance from the plane, in parameters. */
  readonly distance: number;
}

export function parametersAt({ center, directions: [first, second] }: Plane, { u, v }: PlanePlace): Float64Array {
  return center.map((value, at) => value + u * (first[at] as number) + v * (second[at] as number));
}

/** The place of the plane that is nearest: the foot of the perpendicular. */
export function project({ center, directions: [first, second] }: Plane, parameters: Float64Array): Projection {
  let [firstFirst, firstSecond, secondSecond, alongFirst, alongSecond, square] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < center.length; at += 1) {
    const difference = (parameters[at] as number) - (center[at] as number);
    const one = first[at] as number;
    const other = second[at] as number;
    firstFirst += one * one;
    firstSecond += one * other;
    secondSecond += other * other;
    alongFirst += difference * one;
    alongSecond += difference * other;
    square += difference * difference;
  }
  const { u, v } = solved(firstFirst, firstSecond, secondSecond, alongFirst, alongSecond);
  const rest = square - u * alongFirst - v * alongSecond;
  return { u, v, distance: Math.sqrt(Math.max(0, rest)) };
}

/** The normal equations of two directions that need not be at right angles; one that is no direction gets no step. */
function solved(a: number, b: number, c: number, alongFirst: number, alongSecond: number): PlanePlace {
  const determinant = a * c - b * b;
  if (determinant > 1e-12 * a * c) {
    return {
      u: (c * alongFirst - b * alongSecond) / determinant,
      v: (a * alongSecond - b * alongFirst) / determinant,
    };
  }
  if (a > 0) return { u: alongFirst / a, v: 0 };
  return { u: 0, v: c > 0 ? alongSecond / c : 0 };
}
