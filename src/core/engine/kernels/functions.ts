// The functions of scalar rules on four float32 at a time, for every argument there is: the general, slower forms.
import { exp as expOfNegative, log as logOfNormal, log1p as log1pOfSmall, scaledNormalTail } from './elementary';
import { hyperbolicTangent } from './tanh';

const LEAST_NORMAL: f32 = 1.1754943508222875e-38;
const LARGEST_EXPONENT: f32 = 89;
const SOFTPLUS_THRESHOLD: f32 = 20;

@inline
function splat(value: f32): v128 {
  return f32x4.splat(value);
}

/** 0 · ∞ is 0, as in src/core/expression/functions.ts. */
@inline
export function multiply(a: v128, b: v128): v128 {
  const product = f32x4.mul(a, b);
  const isUndefined = v128.and(f32x4.ne(product, product), v128.and(f32x4.eq(a, a), f32x4.eq(b, b)));
  return v128.andnot(product, isUndefined);
}

@inline
function clampedExponent(x: v128): v128 {
  return f32x4.min(f32x4.max(x, splat(-104)), splat(LARGEST_EXPONENT));
}

/** e^x as the square of e^(x/2), which neither overflows nor underflows before its time; below −104 it is 0. */
@inline
export function exp(x: v128): v128 {
  const size = f32x4.abs(clampedExponent(x));
  const half = expOfNegative(f32x4.mul(size, splat(-0.5)));
  const small = f32x4.mul(half, half);
  const root = f32x4.div(splat(1), half);
  const value = v128.bitselect(f32x4.mul(root, root), small, f32x4.gt(x, splat(0)));
  return v128.andnot(value, f32x4.lt(x, splat(-104)));
}

/** Without losing places near 0, where it is a series. */
@inline
export function expMinus1(x: v128): v128 {
  let series = splat(1.0 / 5040);
  series = f32x4.add(f32x4.mul(series, x), splat(1.0 / 720));
  series = f32x4.add(f32x4.mul(series, x), splat(1.0 / 120));
  series = f32x4.add(f32x4.mul(series, x), splat(1.0 / 24));
  series = f32x4.add(f32x4.mul(series, x), splat(1.0 / 6));
  series = f32x4.add(f32x4.mul(series, x), splat(0.5));
  series = f32x4.add(x, f32x4.mul(f32x4.mul(x, x), series));
  return v128.bitselect(series, f32x4.sub(exp(x), splat(1)), f32x4.lt(f32x4.abs(x), splat(0.4)));
}

/** ln x: −∞ of 0, NaN of what is less. */
@inline
export function log(x: v128): v128 {
  const isTiny = f32x4.lt(x, splat(LEAST_NORMAL));
  const scaled = v128.bitselect(f32x4.mul(x, splat(16777216)), x, isTiny);
  const finite = f32x4.sub(logOfNormal(scaled), v128.and(splat(16.635532333438686), isTiny));
  const known = v128.bitselect(finite, f32x4.div(f32x4.sub(x, x), splat(0)), f32x4.gt(x, splat(0)));
  const atZero = v128.bitselect(splat(-Infinity), known, f32x4.eq(x, splat(0)));
  const atInfinity = v128.bitselect(x, atZero, f32x4.eq(x, splat(Infinity)));
  return v128.bitselect(atInfinity, x, f32x4.eq(x, x));
}

@inline
export function log1p(u: v128): v128 {
  const isSmall = v128.and(f32x4.gt(u, splat(-0.29)), f32x4.lt(u, splat(1)));
  return v128.bitselect(log1pOfSmall(u), log(f32x4.add(splat(1), u)), isSmall);
}

/** By exponent and logarithm; a whole exponent that is a constant has become products before. */
@inline
export function power(base: v128, exponent: v128): v128 {
  const value = exp(multiply(exponent, log(base)));
  return v128.bitselect(splat(1), value, f32x4.eq(exponent, splat(0)));
}

@inline
export function sign(x: v128): v128 {
  const one = splat(1), zero = splat(0);
  const value = f32x4.sub(v128.and(f32x4.gt(x, zero), one), v128.and(f32x4.lt(x, zero), one));
  return v128.bitselect(value, x, f32x4.eq(x, x));
}

@inline
export function sigmoid(x: v128): v128 {
  const fading = expOfNegative(f32x4.neg(f32x4.abs(x)));
  const larger = f32x4.div(splat(1), f32x4.add(splat(1), fading));
  return v128.bitselect(larger, f32x4.mul(fading, larger), f32x4.gt(x, splat(0)));
}

@inline
export function softplus(x: v128): v128 {
  const fading = expOfNegative(f32x4.neg(f32x4.abs(x)));
  const smooth = f32x4.add(f32x4.max(x, splat(0)), log1pOfSmall(fading));
  return v128.bitselect(x, smooth, f32x4.gt(x, splat(SOFTPLUS_THRESHOLD)));
}

@inline
export function tanh(x: v128): v128 {
  return hyperbolicTangent(x);
}

@inline
function squaredExponential(x: v128): v128 {
  return exp(f32x4.mul(f32x4.mul(x, x), splat(-0.5)));
}

@inline
export function normalDensity(x: v128): v128 {
  return f32x4.mul(squaredExponential(x), splat(0.3989422804014327));
}

@inline
export function normalProbability(x: v128): v128 {
  const tail = multiply(scaledNormalTail(f32x4.abs(x)), squaredExponential(x));
  return v128.bitselect(f32x4.sub(splat(1), tail), tail, f32x4.gt(x, splat(0)));
}

/** By the tail of the normal distribution; near 0, where that loses places, by its series. */
@inline
export function erf(x: v128): v128 {
  const square = f32x4.mul(x, x);
  let series = splat(-1.0 / 1320);
  series = f32x4.add(f32x4.mul(series, square), splat(1.0 / 216));
  series = f32x4.add(f32x4.mul(series, square), splat(-1.0 / 42));
  series = f32x4.add(f32x4.mul(series, square), splat(0.1));
  series = f32x4.add(f32x4.mul(series, square), splat(-1.0 / 3));
  series = f32x4.add(f32x4.mul(series, square), splat(1));
  series = f32x4.mul(f32x4.mul(x, splat(1.1283791670955126)), series);
  const tail = multiply(scaledNormalTail(f32x4.mul(f32x4.abs(x), splat(1.4142135623730951))), exp(f32x4.neg(square)));
  const size = f32x4.sub(splat(1), f32x4.add(tail, tail));
  const far = v128.bitselect(f32x4.neg(size), size, f32x4.lt(x, splat(0)));
  return v128.bitselect(series, far, f32x4.lt(f32x4.abs(x), splat(0.5)));
}

/** sin of x and so many quarter turns, two at a time in float64, so that large arguments keep their place in the turn. */
@inline
function sineOfPair(x: v128, quarters: f64): v128 {
  const turns = f64x2.nearest(f64x2.mul(x, f64x2.splat(0.6366197723675814)));
  let r = f64x2.sub(x, f64x2.mul(turns, f64x2.splat(1.5707963267341256)));
  r = f64x2.sub(r, f64x2.mul(turns, f64x2.splat(6.077100506506192e-11)));
  const square = f64x2.mul(r, r);
  let odd = f64x2.splat(1.0 / 362880);
  odd = f64x2.add(f64x2.mul(odd, square), f64x2.splat(-1.0 / 5040));
  odd = f64x2.add(f64x2.mul(odd, square), f64x2.splat(1.0 / 120));
  odd = f64x2.add(f64x2.mul(odd, square), f64x2.splat(-1.0 / 6));
  odd = f64x2.add(r, f64x2.mul(f64x2.mul(r, square), odd));
  let even = f64x2.splat(-1.0 / 3628800);
  even = f64x2.add(f64x2.mul(even, square), f64x2.splat(1.0 / 40320));
  even = f64x2.add(f64x2.mul(even, square), f64x2.splat(-1.0 / 720));
  even = f64x2.add(f64x2.mul(even, square), f64x2.splat(1.0 / 24));
  even = f64x2.add(f64x2.mul(even, square), f64x2.splat(-0.5));
  even = f64x2.add(f64x2.splat(1), f64x2.mul(even, square));
  // Which quarter of the turn: odd ones take the cosine, the last two the other sign.
  const all = f64x2.add(turns, f64x2.splat(quarters));
  const quarter = f64x2.sub(all, f64x2.mul(f64x2.splat(4), f64x2.floor(f64x2.mul(all, f64x2.splat(0.25)))));
  const isOdd = v128.or(f64x2.eq(quarter, f64x2.splat(1)), f64x2.eq(quarter, f64x2.splat(3)));
  const value = v128.bitselect(even, odd, isOdd);
  return v128.bitselect(f64x2.neg(value), value, f64x2.ge(quarter, f64x2.splat(2)));
}

@inline
function sineAhead(x: v128, quarters: f64): v128 {
  const low = sineOfPair(f64x2.promote_low_f32x4(x), quarters);
  const high = sineOfPair(f64x2.promote_low_f32x4(v128.shuffle<f32>(x, x, 2, 3, 2, 3)), quarters);
  return v128.shuffle<f32>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 1, 4, 5);
}

@inline
export function sin(x: v128): v128 {
  return sineAhead(x, 0);
}

@inline
export function cos(x: v128): v128 {
  return sineAhead(x, 1);
}
