// exp, ln and their kin on four float32 at a time, from + − × ÷ alone, so that the bits are the same everywhere.
import { constant, horner, multiplyAdd } from './lanes';

/** Coefficients from the square upwards, ln 2 in two parts, 1 / ln 2, and the least argument, whose k is −127. */
const EXP = memory.data<f32>([
  5.0000001201e-1, 1.6666665459e-1, 4.1665795894e-2, 8.3334519073e-3, 1.3981999507e-3, 1.9875691500e-4,
  0.693359375, -2.12194440e-4, 1.44269504, -88.03,
]);

/** Of artanh's series from the cube upwards, doubled; fitted to 5e-9. */
const LOG = memory.data<f32>([0.6666641235351562, 0.4002179205417633, 0.27998173236846924, 0.2802763879299164]);

/** Of the scaled normal tail, fitted to 4e-8. */
const TAIL = memory.data<f32>([
  0.1396196335554123, 0.1398954540491104, 0.11957083642482758,
  0.10661155730485916, -0.025865618139505386, 0.16337233781814575,
  -0.25954219698905945, 0.14589011669158936, -0.029552120715379715,
]);

/**
 * e^x for x ≤ 0 within 2 ulp while the result is a normal number; below −87.7, where the power of two has the exponent −127
 * and so the bits of 0, exactly 0. NaN stays NaN.
 * Reduction and coefficients: Cephes' expf (Moshier, 1992): x = k·ln 2 + r, then a polynomial of r.
 */
@inline
export function exp(x: v128): v128 {
  const k = exponentOf(x);
  return f32x4.mul(f32x4.add(reducedExpMinus1(x, k), f32x4.splat(1)), powerOfTwo(k));
}

/** e^x − 1 for x ≤ 0, without losing places near 0. */
@inline
export function expMinus1(x: v128): v128 {
  const k = exponentOf(x);
  const scale = powerOfTwo(k);
  return f32x4.add(f32x4.mul(reducedExpMinus1(x, k), scale), f32x4.sub(scale, f32x4.splat(1)));
}

@inline
function clamped(x: v128): v128 {
  return f32x4.pmax(x, constant(EXP, 9));
}

@inline
function exponentOf(x: v128): v128 {
  return f32x4.nearest(f32x4.mul(clamped(x), constant(EXP, 8)));
}

/** e^r − 1 for r = x − k·ln 2, with ln 2 in two parts so that the first product is exact. */
@inline
function reducedExpMinus1(x: v128, k: v128): v128 {
  let r = f32x4.sub(clamped(x), f32x4.mul(k, constant(EXP, 6)));
  r = f32x4.sub(r, f32x4.mul(k, constant(EXP, 7)));
  let p = constant(EXP, 5);
  p = horner(p, r, EXP, 4);
  p = horner(p, r, EXP, 3);
  p = horner(p, r, EXP, 2);
  p = horner(p, r, EXP, 1);
  p = horner(p, r, EXP, 0);
  return multiplyAdd(r, p, f32x4.mul(r, r));
}

/** 2^k for whole numbers k from −126 to 127, and 0 for −127. */
@inline
function powerOfTwo(k: v128): v128 {
  return i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(k), i32x4.splat(127)), 23);
}

/** ln(1 + u) for u from −0.3 to 1, as 2 artanh(u / (2 + u)). */
@inline
export function log1p(u: v128): v128 {
  const s = f32x4.div(u, f32x4.add(u, f32x4.splat(2)));
  const square = f32x4.mul(s, s);
  let p = constant(LOG, 3);
  p = horner(p, square, LOG, 2);
  p = horner(p, square, LOG, 1);
  p = horner(p, square, LOG, 0);
  return multiplyAdd(f32x4.add(s, s), f32x4.mul(s, square), p);
}

/** ln x for normal positive x: the exponent apart, so that the mantissa is from √½ to √2. */
@inline
export function log(x: v128): v128 {
  const shifted = i32x4.sub(x, i32x4.splat(0x3f3504f3));
  const k = i32x4.shr_s(shifted, 23);
  const mantissa = i32x4.sub(x, i32x4.shl(k, 23));
  const small = log1p(f32x4.sub(mantissa, f32x4.splat(1)));
  return multiplyAdd(small, f32x4.convert_i32x4_s(k), f32x4.splat(0.6931471805599453));
}

/**
 * Φ(−z) / e^(−z²/2) for z ≥ 0: the upper tail of the normal distribution without its fastest factor, as a polynomial
 * of 1 / (1 + 0.35 z).
 */
@inline
export function scaledNormalTail(z: v128): v128 {
  const t = f32x4.div(f32x4.splat(1), f32x4.add(f32x4.mul(z, f32x4.splat(0.35)), f32x4.splat(1)));
  let p = constant(TAIL, 8);
  p = horner(p, t, TAIL, 7);
  p = horner(p, t, TAIL, 6);
  p = horner(p, t, TAIL, 5);
  p = horner(p, t, TAIL, 4);
  p = horner(p, t, TAIL, 3);
  p = horner(p, t, TAIL, 2);
  p = horner(p, t, TAIL, 1);
  p = horner(p, t, TAIL, 0);
  return f32x4.mul(p, t);
}
