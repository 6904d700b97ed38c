// The lines of an update: each a number that a rule computes from others, which the lines below it read.
import { type Expression, substitute } from '#core/expression/expression.ts';
import { constant, simplified } from '#core/expression/simplify.ts';
import type { Equation, Factor } from '../explanation.ts';
import { plainFactor } from '../factors.ts';

/** The rule without what these numbers take away, such as a strength of 0. */
export function settled(rule: Expression, numbers: Readonly<Record<string, number>>): Expression {
  const constants = Object.entries(numbers).map(([name, value]) => [name, constant(value)] as const);
  return simplified(substitute(rule, Object.fromEntries(constants)));
}

/** The line's result as a number of another line. */
export function asFactor({ symbol, code, values, value }: Equation): Factor {
  return { ...plainFactor(symbol, code, value), values };
}
