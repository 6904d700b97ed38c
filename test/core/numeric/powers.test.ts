// Powers of two are exact, whole powers are close to the platform's.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { powerOfTwo, scaleByPowerOfTwo } from '#core/numeric/exp.ts';
import { integerPower, powersOf } from '#core/numeric/integer-power.ts';

describe('powerOfTwo', () => {
  it('is exact over the whole range', () => {
    for (let exponent = -1074; exponent <= 1023; exponent++) expect(powerOfTwo(exponent)).toBe(2 ** exponent);
  });
});

describe('scaleByPowerOfTwo', () => {
  it('reaches overflow and the smallest number with one rounding', () => {
    expect(scaleByPowerOfTwo(0.75, 1024)).toBe(0.75 * 2 * 2 ** 1023);
    expect(scaleByPowerOfTwo(1, 1024)).toBe(Number.POSITIVE_INFINITY);
    expect(scaleByPowerOfTwo(1, -1074)).toBe(5e-324);
    expect(scaleByPowerOfTwo(1.25, -1075)).toBe(5e-324);
    expect(scaleByPowerOfTwo(0.9, -1075)).toBe(0);
    expect(scaleByPowerOfTwo(1.3, -1030)).toBe(1.3 * 2 ** -1030);
  });
});

describe('integerPower', () => {
  it('is 1 at 0, exact for small bases and near the platform’s for the decay rates of Adam', () => {
    expect(integerPower(0.9, 0)).toBe(1);
    expect(integerPower(3, 5)).toBe(243);
    expect(integerPower(-2, 3)).toBe(-8);
    fc.assert(
      fc.property(fc.constantFrom(0.9, 0.99, 0.999), fc.integer({ min: 0, max: 5000 }), (base, exponent) => {
        const expected = base ** exponent;
        expect(Math.abs(integerPower(base, exponent) - expected)).toBeLessThanOrEqual(1e-12 * expected);
      }),
    );
  });
});

describe('powersOf', () => {
  it.each([0, 0.5, 0.9, 0.999, 0.9999999, 1, 1.01, -0.7])('has the bits of integerPower for base %d', (base) => {
    const power = powersOf(base);
    const large = [2 ** 20 - 1, 2 ** 31 - 1, 2 ** 31, 2 ** 31 + 1, 2 ** 40 + 3];
    const exponents = [...Array.from({ length: 3000 }, (_, exponent) => exponent), ...large];
    for (const exponent of exponents) expect(power(exponent)).toBe(integerPower(base, exponent));
  });
});
