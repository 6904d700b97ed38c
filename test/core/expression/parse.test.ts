// Expressions as they are typed: what binds how closely, and the place of what does not fit.
import { describe, expect, it } from 'vitest';
import { ParseProblem, parseExpression } from '#core/expression/parse.ts';
import { functionOf } from '#core/expression/program.ts';
import { ownLanguage } from '#core/expression/rule-language.ts';
import { textOf } from '#core/expression/text.ts';

function parsed(text: string) {
  return parseExpression(text, ownLanguage);
}

function problemOf(text: string): { code: string; at: number } | null {
  try {
    parsed(text);
    return null;
  } catch (problem) {
    if (!(problem instanceof ParseProblem)) throw problem;
    return { code: problem.code, at: problem.at };
  }
}

describe('what is typed', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['8 - 3 - 2', 3],
    ['8 / 4 / 2', 1],
    ['2^3^2', 512],
    ['-2^2', -4],
    ['2^-1', 0.5],
    ['2(3 + 4)', 14],
    ['2 x^2', 18],
    ['6 / 2x', 1],
    ['1.5e1 + .5', 15.5],
    ['max(1, x) - min(1, x)', 2],
    ['+x - -x', 6],
    ['exp(0) + cos(2 pi)', 2],
    ['log(e^2)', 2],
  ])('%s is %d where x is 3', (text, value) => {
    expect(functionOf(parsed(text), ['x'])(3)).toBeCloseTo(value, 12);
  });

  it('has one text however it is spaced', () => {
    expect(textOf(parsed('x*sigmoid( 1.702x )'))).toBe('x * sigmoid(1.702 * x)');
    expect(textOf(parsed('x - (x - (1 + x)) / -x^2'))).toBe('x - (x - (1 + x)) / -x^2');
  });

  it.each([
    ['', 'unexpectedEnd', 0],
    ['x +', 'unexpectedEnd', 3],
    ['x + * 2', 'unexpectedCharacter', 4],
    ['(x', 'unexpectedEnd', 2],
    ['x)', 'unexpectedCharacter', 1],
    ['x y', 'unexpectedCharacter', 2],
    ['2 * y', 'unknownName', 4],
    ['constructor(x)', 'unknownName', 0],
    ['sin x', 'unexpectedCharacter', 4],
    ['min(x)', 'argumentCount', 0],
    ['tanh(x, 1)', 'argumentCount', 0],
    ['x ≥ 2', 'unexpectedCharacter', 2],
    ['1.2.3', 'unexpectedCharacter', 3],
    ['x'.repeat(501), 'tooLong', 500],
  ])('%s is refused with its place', (text, code, at) => {
    expect(problemOf(text)).toEqual({ code, at });
  });
});
