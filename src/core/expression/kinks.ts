// The kinks of an expression of one variable: the edges of its cases, on the stretch that is plotted and trained.
import type { CallExpression, Expression } from './expression.ts';
import { derivativeOf } from './functions.ts';
import { functionOf } from './program.ts';

/** Kinks further out than this are not looked for. */
const reach = 64;
const steps = 1024;

/** Ascending. */
export function kinksOf(expression: Expression, name: string): readonly number[] {
  const slope = derivativeOf(expression, name);
  const places = edgesIn(slope).flatMap(([a, b]) => zerosOf(functionOf(a, [name]), functionOf(b, [name])));
  const slopeAt = functionOf(slope, [name]);
  return [...new Set(places)].filter((place) => isKink(slopeAt, place)).sort((one, other) => one - other);
}

const least = 1e-9;

/** Two cases may meet so smoothly that no difference across their edge tells them apart. */
function isKink(slope: (at: number) => number, place: number): boolean {
  const change = (reach: number): number => slope(place + reach) - slope(place - reach);
  // A slope that is only steep changes half as much on half the way; one that jumps changes as much.
  const jump = change(1e-9) - 2 * change(0.5e-9);
  const bend = slope(place + 1e-3) - 2 * slope(place) + slope(place - 1e-3);
  return Math.max(Math.abs(jump), Math.abs(bend)) > least;
}

type Edge = readonly [Expression, Expression];

/** Both sides of every comparison. */
function edgesIn(expression: Expression): readonly Edge[] {
  const seen = new Set<Expression>();
  const edges: Edge[] = [];
  const visit = (part: Expression): void => {
    if (part.kind !== 'call' || seen.has(part)) return;
    seen.add(part);
    if (part.function === 'select') edges.push(sidesOf(part));
    part.arguments.forEach(visit);
  };
  visit(expression);
  return edges;
}

function sidesOf({ arguments: [a, b] }: CallExpression): Edge {
  return [a as Expression, b as Expression];
}

/** Where both functions are equal and one passes the other. */
function zerosOf(a: (at: number) => number, b: (at: number) => number): readonly number[] {
  const difference = (at: number): number => a(at) - b(at);
  const zeros: number[] = [];
  const width = (2 * reach) / steps;
  for (let step = 0; step < steps; step += 1) {
    const [left, right] = [step * width - reach, (step + 1) * width - reach];
    const [low, high] = [difference(left), difference(right)];
    if (high === 0 && low !== 0) zeros.push(right);
    if (low * high < 0) zeros.push(bisect(difference, left, right));
  }
  return zeros;
}

function bisect(difference: (at: number) => number, left: number, right: number): number {
  let [low, high] = [left, right];
  const isRising = difference(left) < 0;
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (difference(middle) < 0 === isRising) low = middle;
    else high = middle;
  }
  return high;
}
