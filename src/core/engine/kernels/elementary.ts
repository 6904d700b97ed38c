// exp, ln and their kin on four float32 at a time, from + − × ÷ alone, so that the bits are the same everywhere.
import { multiplyAdd, polynomialStep } from './lanes';

/**
 * e^x for x ≤ 0 within 2 ulp; below −87.3 it stays at the smallest normal number, and NaN stays NaN.
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
  return f32x4.pmax(x, f32x4.splat(-87.3));
}

@inline
function exponentOf(x: v128): v128 {
  return f32x4.nearest(f32x4.mul(clamped(x), f32x4.splat(1.44269504)));
}

/** e^r − 1 for r = x − k·ln 2, with ln 2 in two parts so that the product is exact. */
@inline
function reducedExpMinus1(x: v128, k: v128): v128 {
  let r = f32x4.sub(clamped(x), f32x4.mul(k, f32x4.splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(k, f32x4.splat(-2.12194440e-4)));
  let p = f32x4.splat(1.9875691500e-4);
  p = polynomialStep(p, r, 1.3981999507e-3);
  p = polynomialStep(p, r, 8.3334519073e-3);
  p = polynomialStep(p, r, 4.1665795894e-2);
  p = polynomialStep(p, r, 1.6666665459e-1);
  p = polynomialStep(p, r, 5.0000001201e-1);
  return multiplyAdd(r, p, f32x4.mul(r, r));
}

/** 2^k for whole numbers k from −126 to 127. */
@inline
function powerOfTwo(k: v128): v128 {
  return i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(k), i32x4.splat(127)), 23);
}

/** ln(1 + u) for u from −0.3 to 1, as 2 artanh(u / (2 + u)); the coefficients were fitted to 5e-9. */
@inline
export function log1p(u: v128): v128 {
  const s = f32x4.div(u, f32x4.add(u, f32x4.splat(2)));
  const square = f32x4.mul(s, s);
  let p = f32x4.splat(0.2802763879299164);
  p = polynomialStep(p, square, 0.27998173236846924);
  p = polynomialStep(p, square, 0.4002179205417633);
  p = polynomialStep(p, square, 0.6666641235351562);
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
 * Φ(−z) / e^(−z²/2) for z ≥ 0: the upper tail of the normal distribution without its fastest factor.
 * A polynomial of 1 / (1 + 0.35 z), fitted to 4e-8.
 */
@inline
export function scaledNormalTail(z: v128): v128 {
  const t = f32x4.div(f32x4.splat(1), f32x4.add(f32x4.mul(z, f32x4.splat(0.35)), f32x4.splat(1)));
  let p = f32x4.splat(-0.029552120715379715);
  p = polynomialStep(p, t, 0.14589011669158936);
  p = polynomialStep(p, t, -0.25954219698905945);
  p = polynomialStep(p, t, 0.16337233781814575);
  p = polynomialStep(p, t, -0.025865618139505386);
  p = polynomialStep(p, t, 0.10661155730485916);
  p = polynomialStep(p, t, 0.11957083642482758);
  p = polynomialStep(p, t, 0.1398954540491104);
  p = polynomialStep(p, t, 0.1396196335554123);
  return f32x4.mul(p, t);
}
