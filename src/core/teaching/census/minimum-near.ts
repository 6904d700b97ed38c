// Walks from where training ended down to the minimum of its basin: limited-memory BFGS with a backtracking search.

/** A smooth function with its gradient, which is written into the second array. */
export type Objective = (at: Float64Array, gradient: Float64Array) => number;

export interface FoundMinimum {
  readonly at: Float64Array;
  /** The largest slope there is small enough. */
  readonly isReached: boolean;
}

const mostIterations = 500;
const mostCorrections = 12;
/** Of the largest part of the gradient. */
const smallest = 1e-6;
const sufficient = 1e-4;
const mostHalvings = 25;

interface Correction {
  readonly step: Float64Array;
  readonly change: Float64Array;
  readonly scale: number;
}

export function minimumNear(start: Float64Array, objective: Objective): FoundMinimum {
  let at = start.slice();
  let gradient = new Float64Array(at.length);
  let value = objective(at, gradient);
  let corrections: readonly Correction[] = [];
  for (let iteration = 0; iteration < mostIterations && greatest(gradient) > smallest; iteration += 1) {
    if (!Number.isFinite(value)) return { at, isReached: false };
    let direction = descent(gradient, corrections);
    if (dot(direction, gradient) >= 0) {
      corrections = [];
      direction = gradient.map((part) => -part);
    }
    const next = search(objective, { at, value, gradient }, direction, corrections.length === 0);
    if (next === null && corrections.length === 0) break;
    if (next === null) {
      corrections = [];
      continue;
    }
    const step = next.at.map((part, index) => part - (at[index] as number));
    const change = next.gradient.map((part, index) => part - (gradient[index] as number));
    const curvature = dot(step, change);
    if (curvature > 1e-12 * dot(step, step)) {
      corrections = [...corrections, { step, change, scale: 1 / curvature }].slice(-mostCorrections);
    }
    ({ at, gradient, value } = next);
  }
  return { at, isReached: greatest(gradient) <= smallest };
}

interface Point {
  readonly at: Float64Array<ArrayBuffer>;
  readonly gradient: Float64Array<ArrayBuffer>;
  readonly value: number;
}

/** null: no shorter step leads down. */
function search(objective: Objective, from: Point, direction: Float64Array, isFirst: boolean): Point | null {
  const slope = dot(direction, from.gradient);
  let length = isFirst ? Math.min(1, 1 / Math.sqrt(dot(direction, direction))) : 1;
  for (let halving = 0; halving < mostHalvings; halving += 1) {
    const at = from.at.map((part, index) => part + length * (direction[index] as number));
    const gradient = new Float64Array(at.length);
    const value = objective(at, gradient);
    if (value <= from.value + sufficient * length * slope) return { at, gradient, value };
    length /= 2;
  }
  return null;
}

/** Two loops over the corrections, the newest first and then last: −H · gradient. */
function descent(gradient: Float64Array, corrections: readonly Correction[]): Float64Array {
  const direction = gradient.map((part) => -part);
  const shares = corrections.map(() => 0);
  for (let index = corrections.length - 1; index >= 0; index -= 1) {
    const { step, change, scale } = corrections[index] as Correction;
    shares[index] = scale * dot(step, direction);
    addScaled(direction, change, -(shares[index] as number));
  }
  const newest = corrections.at(-1);
  if (newest !== undefined) {
    const factor = 1 / (newest.scale * dot(newest.change, newest.change));
    for (let index = 0; index < direction.length; index += 1) direction[index] = factor * (direction[index] as number);
  }
  for (const [index, { step, change, scale }] of corrections.entries()) {
    addScaled(direction, step, (shares[index] as number) - scale * dot(change, direction));
  }
  return direction;
}

function addScaled(sum: Float64Array, part: Float64Array, factor: number): void {
  for (let index = 0; index < sum.length; index += 1)
    sum[index] = (sum[index] as number) + factor * (part[index] as number);
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, part, index) => sum + part * (other[index] as number), 0);
}

function greatest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
