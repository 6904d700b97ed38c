import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type ArithmeticResult, parseArithmetic } from '#renderer/ui/arithmetic.ts';

const value = (text: string): number => {
  const result = parseArithmetic(text);
  if ('problem' in result) throw new Error(`${text}: ${result.problem} at ${result.at}`);
  return result.value;
};

describe('arithmetic in a number field', () => {
  it.each([
    ['0.25', 0.25],
    ['  7 ', 7],
    ['=1/3', 1 / 3],
    ['= 1 / 3', 1 / 3],
    ['−0.5', -0.5],
    ['-.5', -0.5],
    ['5.', 5],
    ['1e-3', 0.001],
    ['2.5E+2', 250],
    ['1e−2', 0.01],
    ['2+3*4', 14],
    ['(2+3)*4', 20],
    ['10-2-3', 5],
    ['12/3/2', 2],
    ['2×3÷4', 1.5],
    ['2·3', 6],
    ['2^3^2', 512],
    ['-2^2', -4],
    ['(-2)^2', 4],
    ['2^-1', 0.5],
    ['sqrt(2)', Math.SQRT2],
    ['SQRT(1/4)', 0.5],
    ['--2', 2],
    ['1 - -1', 2],
    ['+4', 4],
    ['＝１／４', 0.25],
    ['－１．５', -1.5],
  ])('reads %s', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['=', 'syntax'],
    ['==1', 'syntax'],
    ['1 2', 'syntax'],
    ['1+', 'syntax'],
    ['(1', 'syntax'],
    ['1)', 'syntax'],
    ['1,5', 'syntax'],
    ['.', 'syntax'],
    ['1..2', 'syntax'],
    ['1e', 'syntax'],
    ['sqrt 2', 'syntax'],
    ['0x10', 'syntax'],
    ['Infinity', 'syntax'],
    ['NaN', 'syntax'],
    ['1/0', 'notFinite'],
    ['0/0', 'notFinite'],
    ['sqrt(-1)', 'notFinite'],
    ['1e999', 'notFinite'],
    ['9^9^9', 'notFinite'],
  ])('refuses %j', (text, problem) => {
    expect(parseArithmetic(text)).toMatchObject({ problem });
  });

  it('says where reading stopped', () => {
    expect(parseArithmetic('12+abc')).toEqual({ problem: 'syntax', at: 3 });
  });

  it.each([
    'constructor',
    '__proto__',
    'alert(1)',
    '1;2',
    'process.exit()',
    'sqrt(sqrt',
    '\u0000',
    '１',
    '🙂',
    '1\u202e2',
    '/'.repeat(200),
    '('.repeat(200),
    `${'('.repeat(99)}1${')'.repeat(99)}`,
    '-'.repeat(199),
    `${'-'.repeat(199)}1`,
    `2${'^2'.repeat(99)}`,
    '('.repeat(100_000),
    '1'.repeat(1_000_000),
  ])('answers hostile text %# without throwing', (text) => {
    const result: ArithmeticResult = parseArithmetic(text);
    if ('value' in result) expect(Number.isFinite(result.value)).toBe(true);
    else expect(['syntax', 'tooLong', 'notFinite']).toContain(result.problem);
  });

  test.prop([fc.string({ unit: 'binary', maxLength: 300 })])('never throws, whatever is typed', (text) => {
    const result = parseArithmetic(text);
    expect('problem' in result || Number.isFinite(result.value)).toBe(true);
  });

  test.prop([fc.double({ noNaN: true, noDefaultInfinity: true })])(
    'reads every number back to the same bits',
    (number) => {
      expect(value(String(number))).toBe(Number(String(number)));
    },
  );

  const expression = fc.letrec<{ tree: { text: string; value: number } }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.integer({ min: 0, max: 99 }).map((number) => ({ text: String(number), value: number })),
      fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*'), tie('tree')).map(([left, operator, right]) => ({
        text: `(${left.text})${operator}(${right.text})`,
        value:
          operator === '+'
            ? left.value + right.value
            : operator === '-'
              ? left.value - right.value
              : left.value * right.value,
      })),
    ),
  })).tree;

  test.prop([expression.filter(({ text }) => text.length <= 200)])('computes nested sums and products', (tree) => {
    expect(value(tree.text)).toBe(tree.value);
  });
});
