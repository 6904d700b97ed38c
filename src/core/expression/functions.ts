// Every function that a scalar rule is made of: its number, with the same bits everywhere, and its derivative.
// At a kink the derivative is the one from the left.
import { erf, erfc } from '#core/numeric/erf.ts';
import { exp, expMinus1 } from '#core/numeric/exp.ts';
import { tanh } from '#core/numeric/hyperbolic.ts';
import { integerPower } from '#core/numeric/integer-power.ts';
import { log, log1p } from '#core/numeric/log.ts';
import { sigmoid } from '#core/numeric/sigmoid.ts';
import { cos, sin } from '#core/numeric/trigonometry.ts';
import { call, type Expression, type FunctionName } from './expression.ts';
import {
  add,
  constant,
  divide,
  greatest,
  least,
  multiply,
  negate,
  one,
  power,
  select,
  subtract,
  zero,
} from './simplify.ts';

interface FunctionRule {
  readonly count: number;
  value(a: number, b: number, c: number, d: number): number;
  /** Of the whole, given the arguments and their own derivatives. */
  derivative(parts: readonly Expression[], slopes: readonly Expression[]): Expression;
}

type Pair = readonly [Expression, Expression];

/** Of one argument: f(u)′ = f′(u) · u′. */
function unary(value: (u: number) => number, local: (u: Expression) => Expression): FunctionRule {
  return {
    count: 1,
    value,
    derivative: ([u], [slope]) => multiply(local(u as Expression), slope as Expression),
  };
}

function binary(
  value: (a: number, b: number) => number,
  derivative: (parts: Pair, slopes: Pair) => Expression,
): FunctionRule {
  return {
    count: 2,
    value,
    derivative: (parts, slopes) => derivative(parts as unknown as Pair, slopes as unknown as Pair),
  };
}

/** 0 · ∞ is 0: of a factor that fades and one that grows, the one that fades is the faster in every function used here. */
function product(a: number, b: number): number {
  const value = a * b;
  return Number.isNaN(value) && !Number.isNaN(a) && !Number.isNaN(b) ? 0 : value;
}

function powerOf(base: number, exponent: number): number {
  if (Number.isInteger(exponent)) {
    const size = integerPower(base, Math.abs(exponent));
    return exponent < 0 ? 1 / size : size;
  }
  if (base === 0) return exponent > 0 ? 0 : Number.POSITIVE_INFINITY;
  return exp(exponent * log(base));
}

function powerSlope([u, v]: Pair, [du, dv]: Pair): Expression {
  const byBase = multiply(multiply(v, power(u, subtract(v, one))), du);
  const byExponent = multiply(multiply(call('power', u, v), call('log', u)), dv);
  return add(byBase, byExponent);
}

/** Where both are equal, just before it is the greater one of max that falls more slowly, of min the other. */
function extreme([a, b]: Pair, greater: Expression, less: Expression, tie: Expression): Expression {
  return select(a, b, greater, select(b, a, less, tie));
}

const rootHalf = Math.SQRT1_2;
const inverseRootTwoPi = 0.3989422804014327;
const softplusThreshold = 20;

export const functionRules: { readonly [Name in FunctionName]: FunctionRule } = {
  negate: { count: 1, value: (a) => -a, derivative: (_, [da]) => negate(da as Expression) },
  add: binary(
    (a, b) => a + b,
    (_, [da, db]) => add(da, db),
  ),
  subtract: binary(
    (a, b) => a - b,
    (_, [da, db]) => subtract(da, db),
  ),
  multiply: binary(product, ([a, b], [da, db]) => add(multiply(da, b), multiply(a, db))),
  divide: binary(
    (a, b) => a / b,
    ([a, b], [da, db]) => subtract(divide(da, b), divide(multiply(a, db), power(b, constant(2)))),
  ),
  power: binary(powerOf, powerSlope),
  exp: unary(exp, (u) => call('exp', u)),
  expm1: unary(expMinus1, (u) => call('exp', u)),
  log: unary(log, (u) => divide(one, u)),
  log1p: unary(log1p, (u) => divide(one, add(one, u))),
  sqrt: unary(Math.sqrt, (u) => divide(one, multiply(constant(2), call('sqrt', u)))),
  abs: {
    count: 1,
    value: Math.abs,
    derivative: ([u], [du]) => {
      const [at, slope] = [u, du] as Pair;
      return extreme(
        [at, zero],
        slope,
        negate(slope),
        negate(slope.kind === 'number' ? constant(Math.abs(slope.value)) : call('abs', slope)),
      );
    },
  },
  sign: unary(Math.sign, () => zero),
  min: binary(
    (a, b) => Math.min(a, b),
    (parts, [da, db]) => extreme(parts, db, da, greatest(da, db)),
  ),
  max: binary(
    (a, b) => Math.max(a, b),
    (parts, [da, db]) => extreme(parts, da, db, least(da, db)),
  ),
  sin: unary(sin, (u) => call('cos', u)),
  cos: unary(cos, (u) => negate(call('sin', u))),
  tanh: unary(tanh, (u) => subtract(one, power(call('tanh', u), constant(2)))),
  sigmoid: unary(sigmoid, (u) => multiply(call('sigmoid', u), subtract(one, call('sigmoid', u)))),
  // NaN stays NaN, so that a diverging run is seen.
  relu: {
    count: 1,
    value: (u) => (u <= 0 ? 0 : u),
    derivative: ([u], [du]) => {
      const [at, slope] = [u, du] as Pair;
      return extreme([at, zero], slope, zero, least(zero, slope));
    },
  },
  // Beyond the threshold it is u itself, as in PyTorch.
  softplus: unary(
    (u) => (u > softplusThreshold ? u : log1p(exp(u))),
    (u) => select(u, constant(softplusThreshold), one, call('sigmoid', u)),
  ),
  erf: unary(erf, (u) => multiply(constant(2 / Math.sqrt(Math.PI)), call('exp', negate(power(u, constant(2)))))),
  // By erfc, which keeps the places that 1 + erf would lose for very negative u.
  normalProbability: unary(
    (u) => 0.5 * erfc(-u * rootHalf),
    (u) => call('normalDensity', u),
  ),
  normalDensity: unary(
    (u) => inverseRootTwoPi * exp(-0.5 * u * u),
    (u) => multiply(negate(u), call('normalDensity', u)),
  ),
  select: {
    count: 4,
    value: (a, b, greater, otherwise) => (a > b ? greater : otherwise),
    derivative: (parts, slopes) =>
      select(parts[0] as Expression, parts[1] as Expression, slopes[2] as Expression, slopes[3] as Expression),
  },
  // Between its steps; at one it has none.
  floor: unary(Math.floor, () => zero),
};

/** By the variable of this name; parts that occur more than once are shared. */
export function derivativeOf(expression: Expression, name: string): Expression {
  const known = new Map<Expression, Expression>();
  const slopeOf = (part: Expression): Expression => {
    if (part.kind === 'number') return zero;
    if (part.kind === 'variable') return part.name === name ? one : zero;
    const found =
      known.get(part) ?? functionRules[part.function].derivative(part.arguments, part.arguments.map(slopeOf));
    known.set(part, found);
    return found;
  };
  return slopeOf(expression);
}
