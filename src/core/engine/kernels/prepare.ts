// Prepares gradients for an optimizer: adds penalties, leaves frozen parameters out, clips.
// `roles` holds a word for each parameter; the padding between parameters has no role, so that it stays 0.
// The order of operations is that of src/core/learning/update.
import { multiplyAdd, notANumberUnlessFinite, VECTOR_BYTES } from './lanes';

const IS_WEIGHT: i32 = 1;
const IS_FREE: i32 = 2;

@inline
function hasRole(roles: v128, role: i32): v128 {
  return i32x4.ne(v128.and(roles, i32x4.splat(role)), i32x4.splat(0));
}

@inline
function signOf(v: v128): v128 {
  const zero = f32x4.splat(0);
  const positive = v128.and(f32x4.gt(v, zero), f32x4.splat(1));
  return f32x4.sub(positive, v128.and(f32x4.lt(v, zero), f32x4.splat(1)));
}

@inline
function squaresOf(v: v128): v128 {
  const low = f64x2.promote_low_f32x4(v);
  const high = f64x2.promote_low_f32x4(v128.shuffle<f32>(v, v, 2, 3, 2, 3));
  return f64x2.add(f64x2.mul(low, low), f64x2.mul(high, high));
}

/**
 * Writes to `prepared` the gradients with the penalties on weights, 0 for frozen parameters.
 * @returns the sum of their squares, or NaN when one of the gradients isn't finite
 */
export function prepare(parameters: usize, gradients: usize, prepared: usize, bytes: usize, roles: usize, l1: f32, l2: f32): f64 {
  const one = f32x4.splat(l1), two = f32x4.splat(l2);
  let bad = f32x4.splat(0), squares = f64x2.splat(0);
  for (const end = parameters + bytes; parameters < end; parameters += VECTOR_BYTES) {
    const role = v128.load(roles), weight = v128.load(parameters), gradient = v128.load(gradients);
    const penalty = multiplyAdd(f32x4.mul(two, weight), one, signOf(weight));
    const sum = f32x4.add(gradient, v128.and(penalty, hasRole(role, IS_WEIGHT)));
    const taken = v128.and(sum, hasRole(role, IS_FREE));
    v128.store(prepared, taken);
    bad = v128.or(bad, notANumberUnlessFinite(gradient));
    squares = f64x2.add(squares, squaresOf(taken));
    gradients += VECTOR_BYTES;
    prepared += VECTOR_BYTES;
    roles += VECTOR_BYTES;
  }
  return v128.any_true(bad) ? NaN : f64x2.extract_lane(squares, 0) + f64x2.extract_lane(squares, 1);
}

export function clipByValue(gradients: usize, bytes: usize, limit: f32): void {
  const most = f32x4.splat(limit), least = f32x4.splat(-limit);
  for (const end = gradients + bytes; gradients < end; gradients += VECTOR_BYTES) {
    v128.store(gradients, f32x4.min(f32x4.max(v128.load(gradients), least), most));
  }
}

export function scale(gradients: usize, bytes: usize, factor: f32): void {
  const by = f32x4.splat(factor);
  for (const end = gradients + bytes; gradients < end; gradients += VECTOR_BYTES) {
    v128.store(gradients, f32x4.mul(by, v128.load(gradients)));
  }
}

/** Weight decay: λ times each parameter joins its gradient. */
export function addDecay(parameters: usize, gradients: usize, bytes: usize, lambda: f32): void {
  const decay = f32x4.splat(lambda);
  for (const end = parameters + bytes; parameters < end; parameters += VECTOR_BYTES, gradients += VECTOR_BYTES) {
    v128.store(gradients, multiplyAdd(v128.load(gradients), decay, v128.load(parameters)));
  }
}

/** After an update, frozen parameters (or one slot of theirs) are what they were. */
export function keepFrozen(before: usize, after: usize, bytes: usize, roles: usize): void {
  for (const end = before + bytes; before < end; before += VECTOR_BYTES, after += VECTOR_BYTES, roles += VECTOR_BYTES) {
    v128.store(after, v128.bitselect(v128.load(after), v128.load(before), hasRole(v128.load(roles), IS_FREE)));
  }
}
