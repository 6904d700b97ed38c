// An expression in plain characters that read back to the same expression: what two spellings of one rule have in common.
import type { Expression, FunctionName } from './expression.ts';

const signs: { readonly [Name in FunctionName]?: readonly [sign: string, tightness: number] } = {
  add: [' + ', 1],
  subtract: [' - ', 1],
  multiply: [' * ', 2],
  divide: [' / ', 2],
};
const ofSign = 3;
const ofPower = 4;
const closest = 5;

export function textOf(expression: Expression): string {
  return written(expression).text;
}

function written(expression: Expression): { readonly text: string; readonly tightness: number } {
  if (expression.kind === 'variable') return { text: expression.name, tightness: closest };
  if (expression.kind === 'number') {
    return { text: String(expression.value), tightness: expression.value < 0 ? ofSign : closest };
  }
  const { function: name, arguments: parts } = expression;
  const [a, b] = parts;
  const sign = signs[name];
  if (sign !== undefined) {
    const [text, tightness] = sign;
    return { text: `${within(a, tightness)}${text}${within(b, tightness + 1)}`, tightness };
  }
  if (name === 'negate') return { text: `-${within(a, ofSign)}`, tightness: ofSign };
  if (name === 'power') return { text: `${within(a, closest)}^${within(b, ofSign)}`, tightness: ofPower };
  return { text: `${name}(${parts.map(textOf).join(', ')})`, tightness: closest };
}

function within(expression: Expression | undefined, least: number): string {
  if (expression === undefined) return '';
  const { text, tightness } = written(expression);
  return tightness >= least ? text : `(${text})`;
}
