// Every function of rules: its derivative, its text, its TeX, and the same number from the fast engine's interpreter.
import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { functionCodes, vectorProgram } from '#core/compile/vector-program.ts';
import { call, type Expression, type FunctionName } from '#core/expression/expression.ts';
import { derivativeOf, functionRules } from '#core/expression/functions.ts';
import { parseExpression } from '#core/expression/parse.ts';
import { functionOf } from '#core/expression/program.ts';
import { ruleLanguage } from '#core/expression/rule-language.ts';
import { texOf } from '#core/expression/tex.ts';
import { textOf } from '#core/expression/text.ts';
import { integerPower } from '#core/numeric/integer-power.ts';
import { KernelSandbox } from '../engine/kernel-sandbox.ts';

const names = Object.keys(functionRules) as FunctionName[];
const language = { ...ruleLanguage, variables: ['x', 'y'] };
const x: Expression = { kind: 'variable', name: 'x' };
const y: Expression = { kind: 'variable', name: 'y' };

/** The function of x, of y where it has two arguments, and of both orders where it has four. */
function example(name: FunctionName): Expression {
  return call(name, ...[x, y, y, x].slice(0, functionRules[name].count));
}

/** Where powers, roots and logarithms are defined; at least so far from the edge of a case. */
const positive = fc.double({ min: 0.1, max: 6, noNaN: true });
const margin = 1e-3;

describe.each(names)('%s', (name) => {
  const expression = example(name);
  const value = functionOf(expression, ['x', 'y']);

  it('has the derivative of its value', () => {
    const slope = functionOf(derivativeOf(expression, 'x'), ['x', 'y']);
    const step = 1e-5;
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        fc.pre(Math.abs(a - b) > margin && (name !== 'floor' || Math.abs(a - Math.round(a)) > margin));
        const difference = (value(a + step, b) - value(a - step, b)) / (2 * step);
        expect(Math.abs(slope(a, b) - difference)).toBeLessThan(1e-6 * Math.max(1, Math.abs(difference)));
      }),
    );
  });

  it('reads back from its text, and can be typeset', () => {
    expect(parseExpression(textOf(expression), language)).toEqual(expression);
    for (const isGreater of [null, () => true]) {
      const tex = texOf(expression, { variables: { x: '-2' }, isGreater });
      expect(katex.renderToString(tex, { throwOnError: true, strict: 'error' })).toContain('<math');
    }
  });

  it('is the same in the fast engine to float32, for every argument', () => {
    expect(functionCodes[name]).toBe(names.indexOf(name));
    const sizes = Array.from({ length: 600 }, (_, index) => Math.fround(10 ** (-6 + index / 75)));
    const isNegative = !['log', 'log1p', 'sqrt', 'power'].includes(name);
    const a = Float64Array.from([0, ...sizes, ...(isNegative ? sizes.map((each) => -each) : [])]);
    const b = Float64Array.from(a, (_, index) => Math.fround(Math.sin(index) * 4));
    const [found] = new KernelSandbox().interpret(vectorProgram([expression], ['x', 'y']), [a, b], 1);
    for (const [index, each] of a.entries()) {
      const expected = Math.fround(value(each, b[index] as number));
      const got = found?.[index] as number;
      const size = Math.abs(expected);
      // Overflow and what lies next to it, in either direction.
      if (!Number.isFinite(expected) || size > 1e38) expect(Number.isFinite(got) && size < 1e37).toBe(false);
      else
        expect(Math.abs(got - expected), `${each}, ${b[index]}: ${got}, ${expected}`).toBeLessThan(
          tolerance(name, each, size),
        );
    }
  });
});

/** A power's exponent, and so its error, grows with the logarithm of its base; sin and cos of large numbers with float64's. */
function tolerance(name: FunctionName, at: number, size: number): number {
  const relative =
    name === 'power' || name === 'exp' || name === 'expm1' ? 1e-6 * (1 + Math.abs(Math.log(size + 1e-45))) : 1e-6;
  const absolute = name === 'sin' || name === 'cos' ? 1e-6 + Math.abs(at) * 1e-15 : 1e-9;
  return relative * size + absolute;
}

it('raises to any whole power by multiplications, as the kernels’ bias corrections and the schedules do', () => {
  const power = functionOf(parseExpression('x^y', language), ['x', 'y']);
  for (const exponent of [0, 1, 1024, 1025, 5000, 100_000]) {
    expect(power(0.999, exponent)).toBe(integerPower(0.999, exponent));
    expect(power(0.999, -exponent)).toBe(1 / integerPower(0.999, exponent));
  }
});
