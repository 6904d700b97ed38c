// The elementary functions agree with the platform's to the last places, everywhere and at the edges.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, expMinus1 } from '#core/numeric/exp.ts';
import { tanh } from '#core/numeric/hyperbolic.ts';
import { log, log1p } from '#core/numeric/log.ts';
import { sigmoid } from '#core/numeric/sigmoid.ts';
import { cos, sin } from '#core/numeric/trigonometry.ts';
import { ulpsApart } from './ulp.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const runs = { numRuns: 5000 };

/** The platform's own functions may be 1 ulp off themselves. */
const allowed = 3;

describe.each([
  ['exp', exp, Math.exp, between(-745, 709)],
  ['expMinus1', expMinus1, Math.expm1, between(-50, 100)],
  ['log', log, Math.log, between(5e-324, 1.7e308)],
  ['log near 1', log, Math.log, between(0.5, 2)],
  ['log1p', log1p, Math.log1p, between(-0.999, 1e6)],
  ['tanh', tanh, Math.tanh, between(-25, 25)],
  ['sin', sin, Math.sin, between(-1e6, 1e6)],
  ['cos', cos, Math.cos, between(-1e6, 1e6)],
])('%s', (_name, ours, platform, arguments_) => {
  it('is within the last places of the platform’s', () => {
    fc.assert(
      fc.property(arguments_, (x) => {
        expect(ulpsApart(ours(x), platform(x))).toBeLessThanOrEqual(allowed);
      }),
      runs,
    );
  });
});

describe('exp', () => {
  it.each([
    [0, 1],
    [-0, 1],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY, 0],
    [709.7827128933841, Number.POSITIVE_INFINITY],
    [-745.1332191019411, 5e-324],
    [-745.1332191019412, 0],
    [1e308, Number.POSITIVE_INFINITY],
    [-1e308, 0],
    [Number.NaN, Number.NaN],
  ])('exp(%d) is %d', (x, value) => {
    expect(exp(x)).toBe(value);
  });

  it('is still finite just below the overflow', () => {
    expect(ulpsApart(exp(709.782712893384), Math.exp(709.782712893384))).toBeLessThanOrEqual(allowed);
  });

  it('rounds subnormal results once', () => {
    fc.assert(
      fc.property(between(-745, -708), (x) => {
        expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(5e-324 + Math.exp(x) * 4e-16);
      }),
    );
  });
});

describe('expMinus1', () => {
  it.each([0, -0, 5e-324, -1e-300, 1e-17])('keeps tiny numbers: %d', (x) => {
    expect(expMinus1(x)).toBe(x);
  });

  it('ends at −1, Infinity and NaN', () => {
    expect(expMinus1(Number.NEGATIVE_INFINITY)).toBe(-1);
    expect(expMinus1(-700)).toBe(-1);
    expect(expMinus1(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(expMinus1(Number.NaN)).toBeNaN();
  });
});

describe('log', () => {
  it.each([
    [0, Number.NEGATIVE_INFINITY],
    [-0, Number.NEGATIVE_INFINITY],
    [1, 0],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [-1, Number.NaN],
    [Number.NEGATIVE_INFINITY, Number.NaN],
    [Number.NaN, Number.NaN],
    [5e-324, -744.4400719213812],
    [Number.MAX_VALUE, 709.782712893384],
  ])('log(%d) is %d', (x, value) => {
    expect(log(x)).toBe(value);
  });

  it('undoes exp', () => {
    fc.assert(
      fc.property(between(-700, 700), (x) => {
        expect(log(exp(x))).toBeCloseTo(x, 12);
      }),
    );
  });
});

describe('log1p', () => {
  it('keeps tiny numbers and ends at −Infinity, Infinity and NaN', () => {
    for (const x of [0, -0, 5e-324, -1e-300, 1e-17]) expect(log1p(x)).toBe(x);
    expect(log1p(-1)).toBe(Number.NEGATIVE_INFINITY);
    expect(log1p(-1.5)).toBeNaN();
    expect(log1p(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(log1p(Number.NaN)).toBeNaN();
  });
});

describe('tanh', () => {
  it.each([
    [0, 0],
    [-0, -0],
    [5e-324, 5e-324],
    [Number.POSITIVE_INFINITY, 1],
    [Number.NEGATIVE_INFINITY, -1],
    [1000, 1],
    [Number.NaN, Number.NaN],
  ])('tanh(%d) is %d', (x, value) => {
    expect(tanh(x)).toBe(value);
  });

  it('is odd to the bit and never above 1', () => {
    fc.assert(
      fc.property(between(-100, 100), (x) => {
        expect(tanh(-x)).toBe(-tanh(x));
        expect(Math.abs(tanh(x))).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('sin and cos', () => {
  it('keep the sign of zero and give NaN at infinity', () => {
    expect(sin(0)).toBe(0);
    expect(sin(-0)).toBe(-0);
    expect(cos(0)).toBe(1);
    for (const x of [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN]) {
      expect(sin(x)).toBeNaN();
      expect(cos(x)).toBeNaN();
    }
  });

  it('keep their places next to multiples of π/2', () => {
    for (let quarter = -2000; quarter <= 2000; quarter++) {
      const x = (quarter * Math.PI) / 2;
      expect(ulpsApart(sin(x), Math.sin(x))).toBeLessThanOrEqual(allowed);
      expect(ulpsApart(cos(x), Math.cos(x))).toBeLessThanOrEqual(allowed);
    }
  });

  it('stay on the unit circle for huge angles', () => {
    fc.assert(
      fc.property(between(-1e300, 1e300), (x) => {
        expect(sin(x) ** 2 + cos(x) ** 2).toBeCloseTo(1, 14);
      }),
    );
  });
});

describe('sigmoid', () => {
  it('neither overflows nor loses small values', () => {
    expect(sigmoid(0)).toBe(0.5);
    expect(sigmoid(1000)).toBe(1);
    expect(sigmoid(-1000)).toBe(0);
    expect(ulpsApart(sigmoid(-700), Math.exp(-700))).toBeLessThanOrEqual(allowed);
    expect(sigmoid(Number.NaN)).toBeNaN();
  });
});
