// Makes expressions without what changes nothing, so that a derivative reads as one would write it by hand.
import { call, type Expression, substitute } from './expression.ts';

export function constant(value: number): Expression {
  return { kind: 'number', value };
}

export const zero = constant(0);
export const one = constant(1);

function isNumber(expression: Expression, value: number): boolean {
  return expression.kind === 'number' && expression.value === value;
}

export function add(a: Expression, b: Expression): Expression {
  if (isNumber(a, 0)) return b;
  if (isNumber(b, 0)) return a;
  if (a.kind === 'number' && b.kind === 'number') return constant(a.value + b.value);
  if (b.kind === 'call' && b.function === 'negate') return subtract(a, b.arguments[0] as Expression);
  return call('add', a, b);
}

export function sumOf(parts: readonly Expression[]): Expression {
  return parts.reduce((sum, part) => add(sum, part), zero);
}

export function subtract(a: Expression, b: Expression): Expression {
  if (isNumber(b, 0)) return a;
  if (isNumber(a, 0)) return negate(b);
  if (a.kind === 'number' && b.kind === 'number') return constant(a.value - b.value);
  return call('subtract', a, b);
}

export function negate(a: Expression): Expression {
  if (a.kind === 'number') return constant(a.value === 0 ? 0 : -a.value);
  if (a.kind === 'call' && a.function === 'negate') return a.arguments[0] as Expression;
  return call('negate', a);
}

export function multiply(a: Expression, b: Expression): Expression {
  if (isNumber(a, 0) || isNumber(b, 0)) return zero;
  if (isNumber(a, 1)) return b;
  if (isNumber(b, 1)) return a;
  if (isNumber(a, -1)) return negate(b);
  if (isNumber(b, -1)) return negate(a);
  if (a.kind === 'number' && b.kind === 'number') return constant(a.value * b.value);
  // A number stands in front.
  return b.kind === 'number' ? call('multiply', b, a) : call('multiply', a, b);
}

export function divide(a: Expression, b: Expression): Expression {
  if (isNumber(a, 0)) return zero;
  if (isNumber(b, 1)) return a;
  return call('divide', a, b);
}

export function power(base: Expression, exponent: Expression): Expression {
  if (isNumber(exponent, 0)) return one;
  if (isNumber(exponent, 1)) return base;
  return call('power', base, exponent);
}

/** `greater` where a > b, `otherwise` elsewhere. */
export function select(a: Expression, b: Expression, greater: Expression, otherwise: Expression): Expression {
  const isSame = greater.kind === 'number' && isNumber(otherwise, greater.value);
  return isSame ? greater : call('select', a, b, greater, otherwise);
}

export function least(a: Expression, b: Expression): Expression {
  return a.kind === 'number' && b.kind === 'number' ? constant(Math.min(a.value, b.value)) : call('min', a, b);
}

export function greatest(a: Expression, b: Expression): Expression {
  return a.kind === 'number' && b.kind === 'number' ? constant(Math.max(a.value, b.value)) : call('max', a, b);
}

/** The whole expression without what changes nothing, as when some of its variables have become numbers. */
export function simplified(expression: Expression): Expression {
  if (expression.kind !== 'call') return expression;
  const parts = expression.arguments.map(simplified);
  const [a = zero, b = zero, greater = zero, otherwise = zero] = parts;
  switch (expression.function) {
    case 'negate':
      return negate(a);
    case 'add':
      return add(a, b);
    case 'subtract':
      return subtract(a, b);
    case 'multiply':
      return multiply(a, b);
    case 'divide':
      return divide(a, b);
    case 'power':
      return power(a, b);
    case 'select':
      if (a.kind === 'number' && b.kind === 'number') return a.value > b.value ? greater : otherwise;
      return select(a, b, greater, otherwise);
    default:
      return call(expression.function, ...parts);
  }
}

/** With these numbers in it, and without what they take away, such as a strength of 0. */
export function settled(expression: Expression, numbers: Readonly<Record<string, number>>): Expression {
  return simplified(substitute(expression, constants(numbers)));
}

/** Each number as an expression. */
export function constants(numbers: Readonly<Record<string, number>>): Readonly<Record<string, Expression>> {
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, constant(value)]));
}
