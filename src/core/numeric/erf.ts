// The error function and its complement with the same bits on every machine: only + − × ÷; within 1 and 3 ulp.
// Intervals and coefficients: fdlibm's s_erf.c (Sun Microsystems, 1993).
import { exp } from './exp.ts';

/** erf(1) to 24 bits: the middle interval adds a small correction to it. */
const erfOne = 0.8450629115104675;

/** Coefficients from the constant term upwards; a denominator's constant term is 1. */
const nearZero = {
  numerator: [
    0.12837916709551256, -0.3250421072470015, -0.02848174957559851, -0.005770270296489442, -0.000023763016656650163,
  ],
  denominator: [
    1, 0.39791722395915535, 0.0650222499887673, 0.005081306281875766, 0.00013249473800432164, -0.000003960228278775368,
  ],
};
const aroundOne = {
  numerator: [
    -0.0023621185607526594, 0.41485611868374833, -0.3722078760357013, 0.31834661990116175, -0.11089469428239668,
    0.035478304325618236, -0.002166375594868791,
  ],
  denominator: [
    1, 0.10642088040084423, 0.540397917702171, 0.07182865441419627, 0.12617121980876164, 0.01363708391202905,
    0.011984499846799107,
  ],
};
const below2p86 = {
  numerator: [
    -0.009864944034847148, -0.6938585727071818, -10.558626225323291, -62.375332450326006, -162.39666946257347,
    -184.60509290671104, -81.2874355063066, -9.814329344169145,
  ],
  denominator: [
    1, 19.651271667439257, 137.65775414351904, 434.56587747522923, 645.3872717332679, 429.00814002756783,
    108.63500554177944, 6.570249770319282, -0.0604244152148581,
  ],
};
const above2p86 = {
  numerator: [
    -0.0098649429247001, -0.799283237680523, -17.757954917754752, -160.63638485582192, -637.5664433683896,
    -1025.0951316110772, -483.5191916086514,
  ],
  denominator: [
    1, 30.33806074348246, 325.7925129965739, 1536.729586084437, 3199.8582195085955, 2553.0504064331644,
    474.52854120695537, -22.44095244658582,
  ],
};

interface Quotient {
  readonly numerator: readonly number[];
  readonly denominator: readonly number[];
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let index = coefficients.length - 1; index >= 0; index--) sum = sum * x + (coefficients[index] as number);
  return sum;
}

function quotient({ numerator, denominator }: Quotient, x: number): number {
  return polynomial(numerator, x) / polynomial(denominator, x);
}

/** erf x = 2/√π · ∫₀ˣ e^(−t²) dt. */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (!(size >= 0.84375)) return x === 0 ? x : x + x * quotient(nearZero, x * x);
  const value = size < 1.25 ? erfOne + quotient(aroundOne, size - 1) : size >= 6 ? 1 : 1 - upperTail(size);
  return x < 0 ? -value : value;
}

/** erfc x = 1 − erf x, without the cancellation for large x. */
export function erfc(x: number): number {
  const size = Math.abs(x);
  if (!(size >= 0.84375)) return x > 0.25 ? 0.5 - (x - 0.5 + x * quotient(nearZero, x * x)) : 1 - erf(x);
  if (x < 0) return 1 + erf(size);
  return size < 1.25 ? 1 - erfOne - quotient(aroundOne, size - 1) : size >= 28 ? 0 : upperTail(size);
}

/** erfc x for x from 1.25 to 28. */
function upperTail(x: number): number {
  const correction = quotient(x < 1 / 0.35 ? below2p86 : above2p86, 1 / (x * x));
  // A factor with 24 bits squares exactly, which keeps e^(−x²) from losing places.
  const short = Math.fround(x);
  return (exp(-short * short - 0.5625) * exp((short - x) * (short + x) + correction)) / x;
}
