// Hyperbolic tangent with the same bits on every machine: only + − × ÷, within 2 ulp.
// Rational form near 0: Cephes' tanh.c (Moshier, 1984); elsewhere from e^2|x|.
import { exp } from './exp.ts';

const p0 = -0.9643991794250523;
const p1 = -99.28772310019185;
const p2 = -1614.6876844170845;
const q0 = 112.81167849163293;
const q1 = 2235.4883906010045;
const q2 = 4844.063053251255;

/** tanh x. */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (size < 0.625) return x === 0 ? x : tanhNearZero(x);
  if (size > 22) return x > 0 ? 1 : -1;
  const value = 1 - 2 / (exp(2 * size) + 1);
  return x < 0 ? -value : value;
}

function tanhNearZero(x: number): number {
  const square = x * x;
  const numerator = (p0 * square + p1) * square + p2;
  const denominator = ((square + q0) * square + q1) * square + q2;
  return x + x * square * (numerator / denominator);
}
