// A line of an update: a number computed from others, which the lines below it read.
import { expression, type Head } from '../equations.ts';
import type { Equation, Factor } from '../explanation.ts';
import { plainFactor } from '../factors.ts';

/** The parts with signs between them; its value is what they combine to. */
export function line(
  symbol: string,
  code: Head['code'],
  parts: readonly Factor[],
  joints: readonly string[],
  combine: Equation['combine'],
): Equation {
  const value = combine(parts.map((part) => part.value));
  return expression({ symbol, code, values: {}, value }, parts, joints, combine);
}

/** The line's result as a number of another line. */
export function asFactor({ symbol, code, values, value }: Equation): Factor {
  return { ...plainFactor(symbol, code, value), values };
}
