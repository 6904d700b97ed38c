// Intervals, and what functions and whole expressions make of them: all values that some values within the intervals give.
import type { CallExpression, Expression, FunctionName } from '#core/expression/expression.ts';
import { derivativeOf, functionRules } from '#core/expression/functions.ts';
import { remembered } from '#core/numeric/remembered.ts';

/** From low to high, both included; either may be infinite. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export type Box = (name: string) => Interval;

export const anything: Interval = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

export function point(value: number): Interval {
  return { low: value, high: value };
}

export function around(value: number, reach: number): Interval {
  return { low: value - reach, high: value + reach };
}

export function hull(...intervals: readonly Interval[]): Interval {
  return {
    low: Math.min(...intervals.map(({ low }) => low)),
    high: Math.max(...intervals.map(({ high }) => high)),
  };
}

/** What both have in common; null: nothing. */
export function overlap(one: Interval, other: Interval): Interval | null {
  const low = Math.max(one.low, other.low);
  const high = Math.min(one.high, other.high);
  return low <= high ? { low, high } : null;
}

export function isPoint({ low, high }: Interval): boolean {
  return low === high;
}

/**
 * Encloses every value of the expression on the box. A variable that occurs several times would count as several
 * independent ones; where the expression rises or falls in it, only its ends are taken, which is exact.
 */
export function rangeOf(expression: Expression, box: Box): Interval {
  const [lowest, highest] = [new Map<string, Interval>(), new Map<string, Interval>()];
  for (const [name, slope] of slopesOf(expression)) {
    const wide = box(name);
    if (isPoint(wide)) continue;
    const { low, high } = naturalRange(slope, box);
    if (!(low >= 0 || high <= 0)) continue;
    lowest.set(name, point(low >= 0 ? wide.low : wide.high));
    highest.set(name, point(low >= 0 ? wide.high : wide.low));
  }
  if (lowest.size === 0) return naturalRange(expression, box);
  const { low } = naturalRange(expression, (name) => lowest.get(name) ?? box(name));
  const { high } = naturalRange(expression, (name) => highest.get(name) ?? box(name));
  return low <= high ? { low, high } : naturalRange(expression, box);
}

/** Derivatives by the variables that occur several times; none where the value may jump, which no derivative tells. */
const slopesOf = remembered((expression: Expression): readonly (readonly [string, Expression])[] => {
  const counts = new Map<string, number>();
  let jumps = false;
  const count = (part: Expression): void => {
    if (part.kind === 'variable') counts.set(part.name, (counts.get(part.name) ?? 0) + 1);
    if (part.kind !== 'call') return;
    jumps ||= part.function === 'select' || part.function === 'sign';
    part.arguments.forEach(count);
  };
  count(expression);
  if (jumps) return [];
  const repeated = [...counts].filter(([, times]) => times > 1);
  return repeated.map(([name]) => [name, derivativeOf(expression, name)]);
});

function naturalRange(expression: Expression, box: Box): Interval {
  // Derivatives share their parts.
  const found = new Map<Expression, Interval>();
  const rangeAt = (part: Expression): Interval => {
    if (part.kind === 'number') return point(part.value);
    if (part.kind === 'variable') return box(part.name);
    const range = found.get(part) ?? known(ofCall(part, rangeAt));
    found.set(part, range);
    return range;
  };
  return rangeAt(expression);
}

/** Where a bound can't be told there is none. */
function known({ low, high }: Interval): Interval {
  return {
    low: Number.isNaN(low) ? anything.low : low,
    high: Number.isNaN(high) ? anything.high : high,
  };
}

function ofCall(
  { function: name, arguments: parts }: CallExpression,
  rangeAt: (part: Expression) => Interval,
): Interval {
  const [a = point(0), b = point(0), c = point(0), d = point(0)] = parts.map(rangeAt);
  return [a, b, c, d].slice(0, parts.length).every(isPoint)
    ? point(functionRules[name].value(a.low, b.low, c.low, d.low))
    : functionRanges[name](a, b, c, d);
}

type FunctionRange = (a: Interval, b: Interval, c: Interval, d: Interval) => Interval;

function rising(name: FunctionName, from = anything.low): FunctionRange {
  const { value } = functionRules[name];
  const at = (x: number): number => value(Math.max(x, from), 0, 0, 0);
  return ({ low, high }) => ({ low: at(low), high: at(high) });
}

function corners(values: readonly number[]): Interval {
  return { low: Math.min(...values), high: Math.max(...values) };
}

function product(a: Interval, b: Interval): Interval {
  const times = (x: number, y: number): number => functionRules.multiply.value(x, y, 0, 0);
  return corners([times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high)]);
}

function inverse({ low, high }: Interval): Interval {
  if (low > 0 || high < 0) return { low: 1 / high, high: 1 / low };
  if (low === 0 && high > 0) return { low: 1 / high, high: anything.high };
  if (high === 0 && low < 0) return { low: anything.low, high: 1 / low };
  return anything;
}

function power(a: Interval, b: Interval): Interval {
  const raised = (x: number, y: number): number => functionRules.power.value(x, y, 0, 0);
  if (isPoint(b) && Number.isInteger(b.low)) {
    if (b.low < 0) return inverse(power(a, point(-b.low)));
    const ends = [raised(a.low, b.low), raised(a.high, b.low)];
    return corners(a.low < 0 && a.high > 0 && b.low % 2 === 0 ? [...ends, 0] : ends);
  }
  return rising('exp')(product(b, functionRanges.log(a, b, a, a)), a, a, a);
}

/** Between its peak at 0 and the ends. */
function peaked(name: FunctionName): FunctionRange {
  const { value } = functionRules[name];
  return ({ low, high }) => {
    const ends = [value(low, 0, 0, 0), value(high, 0, 0, 0)];
    return corners(low < 0 && high > 0 ? [...ends, value(0, 0, 0, 0)] : ends);
  };
}

/** @param crest a place where it is 1; the next ones are 2π apart */
function wave(name: 'sin' | 'cos', crest: number): FunctionRange {
  const { value } = functionRules[name];
  const holds = ({ low, high }: Interval, place: number): boolean =>
    Math.floor((high - place) / (2 * Math.PI)) >= Math.ceil((low - place) / (2 * Math.PI));
  return (a) => {
    if (!(a.high - a.low < 2 * Math.PI)) return { low: -1, high: 1 };
    const ends = [value(a.low, 0, 0, 0), value(a.high, 0, 0, 0)];
    const crests = holds(a, crest) ? [1] : [];
    const troughs = holds(a, crest + Math.PI) ? [-1] : [];
    return corners([...ends, ...crests, ...troughs]);
  };
}

const functionRanges: { readonly [Name in FunctionName]: FunctionRange } = {
  negate: ({ low, high }) => ({ low: -high, high: -low }),
  add: (a, b) => ({ low: a.low + b.low, high: a.high + b.high }),
  subtract: (a, b) => ({ low: a.low - b.high, high: a.high - b.low }),
  multiply: product,
  divide: (a, b) => product(a, inverse(b)),
  power,
  exp: rising('exp'),
  expm1: rising('expm1'),
  // What lies left of its domain no value behind the interval can be.
  log: rising('log', 0),
  log1p: rising('log1p', -1),
  sqrt: rising('sqrt', 0),
  abs: ({ low, high }) => ({
    low: low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high)),
    high: Math.max(Math.abs(low), Math.abs(high)),
  }),
  sign: rising('sign'),
  min: (a, b) => ({ low: Math.min(a.low, b.low), high: Math.min(a.high, b.high) }),
  max: (a, b) => ({ low: Math.max(a.low, b.low), high: Math.max(a.high, b.high) }),
  sin: wave('sin', Math.PI / 2),
  cos: wave('cos', 0),
  tanh: rising('tanh'),
  sigmoid: rising('sigmoid'),
  relu: rising('relu'),
  softplus: rising('softplus'),
  erf: rising('erf'),
  normalProbability: rising('normalProbability'),
  normalDensity: peaked('normalDensity'),
  floor: rising('floor'),
  select: (a, b, greater, otherwise) => {
    if (a.low > b.high) return greater;
    return a.high <= b.low ? otherwise : hull(greater, otherwise);
  },
};
