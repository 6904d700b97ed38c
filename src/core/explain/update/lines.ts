// The lines of an update: each a number computed from others, which the lines below it read.
import { expression, type Head } from '../equations.ts';
import type { Equation, Factor } from '../explanation.ts';
import { plainFactor } from '../factors.ts';
import type { UpdatePart } from './update-split.ts';

/** What an optimizer remembers of one parameter. */
export interface Memory {
  /** The number of this step, from 1. */
  readonly step: number;
  /** One number per slot of the optimizer. */
  readonly slots: readonly number[];
}

/** Lines that compute what the change needs, then the change itself under its head. */
export interface UpdateLines {
  readonly lines: readonly Equation[];
  /** What each of the optimizer's ideas adds to the gradient; all together and the gradient, times −η, are the change. */
  readonly additions: readonly UpdatePart[];
  change(head: Head): Equation;
}

/** The numbers of the parameter that a rule reads. */
export interface UpdateFactors {
  /** g, as it is after penalty, clipping and weight decay. */
  readonly gradient: Factor;
  /** w or b, before the step. */
  readonly current: Factor;
}

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
