// An activation function of the user's own: an expression of x, checked, differentiated and used like those of the table.
import { type Expression, substitute } from '#core/expression/expression.ts';
import { derivativeOf } from '#core/expression/functions.ts';
import { ParseProblem, type ParseProblemCode, parseExpression } from '#core/expression/parse.ts';
import { functionOf } from '#core/expression/program.ts';
import { ownLanguage } from '#core/expression/rule-language.ts';
import { textOf } from '#core/expression/text.ts';
import { activationByRule, type ElementwiseActivation } from './activation-function.ts';

/** Beside the names of the table an expression is told by its equals sign, which no name begins with. */
export type OwnActivation = `=${string}`;

export function isOwnActivation(activation: string): activation is OwnActivation {
  return activation.startsWith('=');
}

export function ownActivation(expression: string): OwnActivation {
  return `=${expression}`;
}

/** GELU as it is often approximated: something to begin with that does what is expected. */
export const firstOwnActivation = ownActivation('x * sigmoid(1.702 x)');

/** As it was typed. */
export function expressionOf(own: OwnActivation): string {
  return own.slice(1);
}

/** What two spellings of one expression have in common: spaces and parentheses that mean nothing don't count. */
export function canonicalActivation(activation: string): string {
  return isOwnActivation(activation) ? ownActivation(textOf(parsed(expressionOf(activation)))) : activation;
}

function parsed(text: string): Expression {
  return parseExpression(text, ownLanguage);
}

/** @throws ParseProblem for a text that does not read; documents hold none */
export function ownActivationOf(own: OwnActivation): ElementwiseActivation {
  const z: Expression = { kind: 'variable', name: 'z' };
  const value = substitute(parsed(expressionOf(own)), { x: z });
  return activationByRule(own, 'f', { value, derivative: derivativeOf(value, 'z') });
}

export interface OwnProblem {
  readonly code: ParseProblemCode | 'notFinite';
  /** Characters before the place; of what isn't finite, x. */
  readonly at: number;
  readonly found: string;
}

const farthest = 10;
const steps = 2000;

/** Why an expression can't be an activation function: null when it can. */
export function ownProblem(text: string): OwnProblem | null {
  try {
    const value = parsed(text);
    const at = notFiniteAt(value);
    return at === null ? null : { code: 'notFinite', at, found: String(at) };
  } catch (problem) {
    if (problem instanceof ParseProblem) return { code: problem.code, at: problem.at, found: problem.found };
    throw problem;
  }
}

/** The x nearest to 0 whose value or slope is not finite. */
function notFiniteAt(expression: Expression): number | null {
  const value = functionOf(expression, ['x']);
  const slope = functionOf(derivativeOf(expression, 'x'), ['x']);
  for (let step = 0; step <= steps; step += 1) {
    const x = (farthest * step) / steps;
    for (const at of [x, -x]) if (!Number.isFinite(value(at)) || !Number.isFinite(slope(at))) return at === 0 ? 0 : at;
  }
  return null;
}
