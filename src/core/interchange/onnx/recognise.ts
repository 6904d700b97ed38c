// Recognises an expression of x as an activation function: one of the table's where it is the same everywhere, else one of the user's own.
import { type Expression, substitute } from '#core/expression/expression.ts';
import { functionOf } from '#core/expression/program.ts';
import { textOf } from '#core/expression/text.ts';
import {
  type Activation,
  elementwiseActivation,
  elementwiseActivationKinds,
} from '#core/layers/activation-functions.ts';
import { ownActivation, ownProblem } from '#core/layers/own-activation.ts';

const places = Array.from({ length: 201 }, (_, at) => (at - 100) / 8 + 1 / 64);
/** Constants of models are often of single precision. */
const tolerance = 2e-7;

/** Null: no activation function can be that. */
export function recognise(expression: Expression): Activation | null {
  const value = functionOf(expression, ['x']);
  const found = elementwiseActivationKinds.find((kind) => {
    const known = elementwiseActivation(kind);
    return places.every(
      (at) => Math.abs(value(at) - known.value(at)) <= tolerance * Math.max(1, Math.abs(known.value(at))),
    );
  });
  if (found !== undefined) return found;
  const text = textOf(expression);
  return ownProblem(text) === null ? ownActivation(text) : null;
}

/** The numbers a and b where the expression is a · x + b; null where it bends. */
export function lineOf(expression: Expression): { readonly slope: number; readonly offset: number } | null {
  if (expression.kind === 'number') return { slope: 0, offset: expression.value };
  if (expression.kind === 'variable') return { slope: 1, offset: 0 };
  const lines = expression.arguments.map(lineOf);
  const [a, b] = lines;
  if (a === undefined || a === null || b === null) return null;
  if (expression.function === 'negate') return { slope: -a.slope, offset: -a.offset };
  if (b === undefined) return null;
  switch (expression.function) {
    case 'add':
      return { slope: a.slope + b.slope, offset: a.offset + b.offset };
    case 'subtract':
      return { slope: a.slope - b.slope, offset: a.offset - b.offset };
    case 'multiply':
      if (a.slope !== 0 && b.slope !== 0) return null;
      return { slope: a.slope * b.offset + b.slope * a.offset, offset: a.offset * b.offset };
    case 'divide':
      return b.slope === 0 ? { slope: a.slope / b.offset, offset: a.offset / b.offset } : null;
    default:
      return null;
  }
}

/**
 * The one line a · x + b by which alone x is read, and the function of it: sigmoid(2 x + 1) is a sigmoid of another sum. Null where x is
 * read in several ways.
 */
export function innerLine(
  expression: Expression,
): { readonly slope: number; readonly offset: number; readonly outer: Expression } | null {
  const lines = new Map<Expression, { readonly slope: number; readonly offset: number }>();
  const collect = (part: Expression): void => {
    const line = lineOf(part);
    if (line !== null && line.slope !== 0) lines.set(part, line);
    else if (part.kind === 'call') part.arguments.forEach(collect);
  };
  collect(expression);
  const [first, ...others] = [...lines.values()];
  if (first === undefined || others.some(({ slope, offset }) => slope !== first.slope || offset !== first.offset)) {
    return null;
  }
  const replaced = (part: Expression): Expression => {
    if (lines.has(part)) return { kind: 'variable', name: 'x' };
    return part.kind === 'call' ? { ...part, arguments: part.arguments.map(replaced) } : part;
  };
  return { ...first, outer: substitute(replaced(expression), {}) };
}
