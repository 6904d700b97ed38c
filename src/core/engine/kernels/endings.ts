// The endings of a sum of products: stored, multiplied by a slope, or used up at once in a step of descent.
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
export function noteBroken(bad: v128): void {
  broken = v128.or(broken, bad);
}

@inline
function lastVector(sum: v128): v128 {
  return v128.and(sum, present);
}

// What follows returns a vector that is not 0 when a moved parameter isn't finite, for `noteBroken`: once per kernel, since
// each note waits for the one before.

@inline
export function descend(at: usize, gradient: v128): v128 {
  const moved = f32x4.sub(v128.load(at + parameterDistance), f32x4.mul(rate, gradient));
  v128.store(at + movedDistance, moved);
  return notANumberUnlessFinite(moved);
}

/** Ends one sum; `isLast`: nothing but padding follows in the row. */
@inline
export function endOne(kind: i32, at: usize, sum: v128, isLast: bool): v128 {
  if (kind == DESCEND) return descend(at, isLast ? lastVector(sum) : sum);
  v128.store(at, kind == THROUGH_SLOPE ? f32x4.mul(sum, v128.load(at + slopeDistance)) : sum);
  return sum;
}

/** Ends the sums of a row in two neighbouring vectors. */
@inline
export function endPair(kind: i32, at: usize, a: v128, b: v128, isLast: bool): v128 {
  if (kind == DESCEND) return descendPair(at + parameterDistance, at + movedDistance, a, isLast ? lastVector(b) : b);
  if (kind == THROUGH_SLOPE) {
    a = f32x4.mul(a, v128.load(at + slopeDistance));
    b = f32x4.mul(b, v128.load(at + slopeDistance, 16));
  }
  v128.store(at, a);
  v128.store(at, b, 16);
  return a;
}

@inline
function descendPair(from: usize, to: usize, a: v128, b: v128): v128 {
  const movedA = f32x4.sub(v128.load(from), f32x4.mul(rate, a));
  const movedB = f32x4.sub(v128.load(from, 16), f32x4.mul(rate, b));
  v128.store(to, movedA);
  v128.store(to, movedB, 16);
  return v128.or(notANumberUnlessFinite(movedA), notANumberUnlessFinite(movedB));
}
