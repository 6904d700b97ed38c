// An expression in plain characters that read back to the same expression: what two spellings of one rule have in common.
import type { CallExpression, Expression, FunctionName } from './expression.ts';

/** A part as it is written, and how tightly it holds together. */
export interface Written {
  readonly text: string;
  readonly tightness: number;
}

const signs: { readonly [Name in FunctionName]?: readonly [sign: string, tightness: number] } = {
  add: [' + ', 1],
  subtract: [' - ', 1],
  multiply: [' * ', 2],
  divide: [' / ', 2],
};
export const ofSign = 3;
const ofPower = 4;
export const closest = 5;

/** Writes a part within another one: in parentheses where it holds together less than that wants. */
type Within = (part: Expression | undefined, least: number) => string;

export function withinBy(written: (part: Expression) => Written): Within {
  return (part, least) => {
    if (part === undefined) return '';
    const { text, tightness } = written(part);
    return tightness >= least ? text : `(${text})`;
  };
}

/** Two parts with a sign between them; null for any other function. */
export function writtenWithSign({ function: name, arguments: [a, b] }: CallExpression, within: Within): Written | null {
  const sign = signs[name];
  if (sign === undefined) return null;
  const [text, tightness] = sign;
  return { text: `${within(a, tightness)}${text}${within(b, tightness + 1)}`, tightness };
}

export function textOf(expression: Expression): string {
  return written(expression).text;
}

const within = withinBy(written);

function written(expression: Expression): Written {
  if (expression.kind === 'variable') return { text: expression.name, tightness: closest };
  if (expression.kind === 'number') {
    return { text: String(expression.value), tightness: expression.value < 0 ? ofSign : closest };
  }
  const { function: name, arguments: parts } = expression;
  const [a, b] = parts;
  const signed = writtenWithSign(expression, within);
  if (signed !== null) return signed;
  if (name === 'negate') return { text: `-${within(a, ofSign)}`, tightness: ofSign };
  if (name === 'power') return { text: `${within(a, closest)}^${within(b, ofSign)}`, tightness: ofPower };
  return { text: `${name}(${parts.map(textOf).join(', ')})`, tightness: closest };
}
