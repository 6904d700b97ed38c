// The look of numbers, and that shown arithmetic never contradicts itself.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { type Arithmetic, fullArithmetic, visibleArithmetic } from '#core/explain/visible-arithmetic.ts';
import { copyableNumber, formatNumber, fullPrecision, numberToTex } from '#core/numeric/digits.ts';

describe('a number', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [1, '1.00'],
    [20, '20.0'],
    [-0.5755021415, '−0.576'],
    [0.001, '0.00100'],
    [0.0009999, '0.00100'],
    [0.00099949, '9.99×10⁻⁴'],
    [-0.000287841283, '−2.88×10⁻⁴'],
    [1001, '1001'],
    [1234.5678, '1235'],
    [999.6, '999.6'],
    [9994.9, '9995'],
    [9999.6, '1.00×10⁴'],
    [9996, '9996'],
    [123456, '1.23×10⁵'],
    [5e-324, '4.94×10⁻³²⁴'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, '−∞'],
  ])('%d is shown as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  test('shows as many digits as asked', () => {
    expect(formatNumber(0.2374001779, 7)).toBe('0.2374002');
    expect(formatNumber(1234.5678, 7)).toBe('1234.568');
    expect(formatNumber(0.00012345678, 5)).toBe('1.2346×10⁻⁴');
  });

  test.each([
    [10, 1, '10'],
    [100, 1, '100'],
    [-5000, 1, '−5000'],
    [254, 2, '254'],
    [99.6, 2, '99.6'],
    [20000, 1, '2×10⁴'],
  ])('%d to %d digits keeps every place before the point', (value, digits, text) => {
    expect(formatNumber(value, digits)).toBe(text);
  });

  property.prop([fc.double({ noNaN: true, noDefaultInfinity: true })])(
    'reads back from its full precision',
    (value) => {
      expect(Number(copyableNumber(value))).toBe(value === 0 ? 0 : value);
      expect(fullPrecision(value)).not.toMatch(/[-e]/);
    },
  );

  property.prop([fc.double({ noNaN: true, noDefaultInfinity: true })])(
    'is never off by more than half a digit',
    (value) => {
      const text = formatNumber(value).replace('−', '-');
      const [mantissa = '', power = ''] = text.split('×10');
      const exponent = [...power]
        .map((each) => ('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(each) < 0 ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(each)))
        .join('');
      const shown = Number(`${mantissa}e${exponent === '' ? 0 : exponent}`);
      if (Number.isFinite(shown)) expect(Math.abs(shown - value)).toBeLessThanOrEqual(Math.abs(value) * 0.00501);
    },
  );

  test.each([
    ['−2.88×10⁻⁴', '-2.88\\times 10^{-4}'],
    ['0.612', '0.612'],
    ['−∞', '-\\infty'],
    ['NaN', '\\text{NaN}'],
    ['1×10⁻⁷', '1\\times 10^{-7}'],
  ])('%s is typeset as %s', (text, tex) => {
    expect(numberToTex(text)).toBe(tex);
  });
});

/** The exact decimal product or sum of shown numbers, by whole-number arithmetic of the test's own. */
function exact(form: 'product' | 'sum', texts: readonly string[]): { digits: bigint; exponent: number } {
  const numbers = texts.map(parse);
  if (form === 'product') {
    const digits = numbers.reduce((result, each) => result * each.digits, 1n);
    return { digits, exponent: numbers.reduce((result, each) => result + each.exponent, 0) };
  }
  const exponent = Math.min(...numbers.map((each) => each.exponent));
  const digits = numbers.reduce((result, each) => result + each.digits * 10n ** BigInt(each.exponent - exponent), 0n);
  return { digits, exponent };
}

function parse(text: string): { digits: bigint; exponent: number } {
  const [mantissa = '', power = ''] = text.replace('−', '-').split('×10');
  const superscript = [...power].map((each) => (each === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(each))).join('');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  return { digits: BigInt(mantissa.replace('.', '')), exponent: Number(superscript) - decimals };
}

/** Is the shown result the exact one, give or take half a unit of its last digit? */
function roundsTo(result: { digits: bigint; exponent: number }, shown: string): boolean {
  const wanted = parse(shown);
  const exponent = Math.min(result.exponent, wanted.exponent) - 1;
  const scaled = (each: { digits: bigint; exponent: number }): bigint =>
    each.digits * 10n ** BigInt(each.exponent - exponent);
  const gap = scaled(result) - scaled(wanted);
  const halfUnit = 5n * 10n ** BigInt(wanted.exponent - exponent - 1);
  return (gap < 0n ? -gap : gap) <= halfUnit;
}

const factors = fc.array(
  fc.tuple(fc.double({ min: 1, max: 9.999, noNaN: true }), fc.integer({ min: -5, max: 3 }), fc.boolean()),
  { minLength: 2, maxLength: 7 },
);

function arithmetic(form: 'product' | 'sum', drawn: readonly (readonly [number, number, boolean])[]): Arithmetic {
  const parts = drawn.map(([mantissa, power, negative]) => ({ value: (negative ? -1 : 1) * mantissa * 10 ** power }));
  const combine = (values: readonly number[]): number =>
    values.reduce(
      (result, value) => (form === 'product' ? result * value : result + value),
      form === 'product' ? 1 : 0,
    );
  return { form, parts, combine, value: combine(parts.map((part) => part.value)) };
}

describe('shown arithmetic', () => {
  property.prop([factors])('factors multiply to the shown result, or say that they do not', (drawn) => {
    const shown = visibleArithmetic(arithmetic('product', drawn));
    expect(roundsTo(exact('product', shown.parts), shown.result)).toBe(shown.agrees);
  });

  property.prop([factors])('terms add up to the shown result, or say that they do not', (drawn) => {
    const shown = visibleArithmetic(arithmetic('sum', drawn));
    if (shown.result !== '0') expect(roundsTo(exact('sum', shown.parts), shown.result)).toBe(shown.agrees);
  });

  property.prop([factors])('three factors rarely need more than seven digits', (drawn) => {
    const shown = visibleArithmetic(arithmetic('product', drawn.slice(0, 3)));
    for (const part of shown.parts)
      expect(parse(part).digits.toString().replace('-', '').length).toBeLessThanOrEqual(7);
  });

  test('takes more digits only where three would contradict the result', () => {
    const drawn = [-0.58, 0.2374, 0.7984, 0.6279, 1].map((value) => ({ value }));
    const value = drawn.reduce((result, each) => result * each.value, 1);
    const combine = (values: readonly number[]): number => values.reduce((result, each) => result * each, 1);
    const shown = visibleArithmetic({ form: 'product', parts: drawn, combine, value });
    expect(shown).toEqual({
      parts: ['−0.580', '0.2374', '0.7984', '0.6279', '1.00'],
      result: '−0.0690',
      digits: 4,
      agrees: true,
    });
  });

  test('gives up honestly where terms cancel beyond seven digits', () => {
    const parts = [{ value: 1.00000012345 }, { value: -1.00000000001 }];
    const combine = ([a = 0, b = 0]: readonly number[]): number => a + b;
    const shown = visibleArithmetic({ form: 'sum', parts, combine, value: combine([1.00000012345, -1.00000000001]) });
    expect(shown.agrees).toBe(false);
  });

  test('shows every digit on demand', () => {
    const parts = [{ value: 1 / 3 }, { value: -3 }];
    const combine = ([a = 0, b = 0]: readonly number[]): number => a * b;
    expect(fullArithmetic({ form: 'product', parts, combine, value: -1 })).toEqual({
      parts: ['0.3333333333333333', '−3'],
      result: '−1',
      digits: 7,
      agrees: true,
    });
  });
});
