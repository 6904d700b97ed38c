// What becomes of a finished sum of products: stored, carried through a slope, or used up at once in a step of descent.
import { firstLanes, notANumberUnlessFinite } from './lanes';

/** It is stored. */
export const STORE = 0;
/** A gradient by activations is stored as one by pre-activations. */
export const THROUGH_SLOPE = 1;
/** A parameter's gradient moves the parameter, and is not stored. */
export const DESCEND = 2;

/** From a gradient to the slope of the same neuron. */
let slopeDistance: usize = 0;
/** From a gradient to its parameter, and to where the moved parameter goes. */
let parameterDistance: usize = 0;
let movedDistance: usize = 0;
let rate: v128 = f32x4.splat(0);
/** Lanes of a row's last vector that are parameters. */
let present: v128 = i32x4.splat(-1);
/** Not 0 once a moved parameter isn't finite. */
let broken: v128 = i32x4.splat(0);

export function setSlopeDistance(distance: usize): void {
  slopeDistance = distance;
}

export function beginDescent(fromGradientToParameter: usize, fromGradientToMoved: usize, learningRate: f32): void {
  parameterDistance = fromGradientToParameter;
  movedDistance = fromGradientToMoved;
  rate = f32x4.splat(learningRate);
  broken = i32x4.splat(0);
}

/** How many numbers the rows have, of which the last vector may hold less than four. */
export function setRowLength(numbers: i32): void {
  present = firstLanes(((numbers - 1) & 3) + 1);
}

export function isDescentBroken(): bool {
  return v128.any_true(broken);
}

@inline
export function lastVector(sum: v128): v128 {
  return v128.and(sum, present);
}

@inline
export function descend(at: usize, gradient: v128): void {
  const moved = f32x4.sub(v128.load(at + parameterDistance), f32x4.mul(rate, gradient));
  v128.store(at + movedDistance, moved);
  broken = v128.or(broken, notANumberUnlessFinite(moved));
}

@inline
export function descendFour(at: usize, step: usize, a: v128, b: v128, c: v128, d: v128): void {
  const from = at + parameterDistance, to = at + movedDistance;
  const m0 = f32x4.sub(v128.load(from), f32x4.mul(rate, a));
  const m1 = f32x4.sub(v128.load(from + step), f32x4.mul(rate, b));
  const m2 = f32x4.sub(v128.load(from + 2 * step), f32x4.mul(rate, c));
  const m3 = f32x4.sub(v128.load(from + 3 * step), f32x4.mul(rate, d));
  v128.store(to, m0);
  v128.store(to + step, m1);
  v128.store(to + 2 * step, m2);
  v128.store(to + 3 * step, m3);
  const bad = v128.or(
    v128.or(notANumberUnlessFinite(m0), notANumberUnlessFinite(m1)),
    v128.or(notANumberUnlessFinite(m2), notANumberUnlessFinite(m3)),
  );
  broken = v128.or(broken, bad);
}

/** Ends the sums of four rows in one vector of columns; `isLast`: nothing but padding follows in the rows. */
@inline
export function endFour(kind: i32, at: usize, step: usize, a: v128, b: v128, c: v128, d: v128, isLast: bool): void {
  if (kind == DESCEND) {
    if (isLast) descendFour(at, step, lastVector(a), lastVector(b), lastVector(c), lastVector(d));
    else descendFour(at, step, a, b, c, d);
    return;
  }
  if (kind == THROUGH_SLOPE) {
    const slope = at + slopeDistance;
    a = f32x4.mul(a, v128.load(slope));
    b = f32x4.mul(b, v128.load(slope + step));
    c = f32x4.mul(c, v128.load(slope + 2 * step));
    d = f32x4.mul(d, v128.load(slope + 3 * step));
  }
  v128.store(at, a);
  v128.store(at + step, b);
  v128.store(at + 2 * step, c);
  v128.store(at + 3 * step, d);
}

@inline
export function endOne(kind: i32, at: usize, sum: v128, isLast: bool): void {
  if (kind == DESCEND) descend(at, isLast ? lastVector(sum) : sum);
  else v128.store(at, kind == THROUGH_SLOPE ? f32x4.mul(sum, v128.load(at + slopeDistance)) : sum);
}
