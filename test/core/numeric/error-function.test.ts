// erf and erfc against their power series, summed in whole numbers of 2^-400, where no rounding can hide.
import { describe, expect, it } from 'vitest';
import { erf, erfc } from '#core/numeric/erf.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { ulpsApart } from './ulp.ts';

const places = 400n;
const one = 1n << places;
const twoOverRootPi = fixedPoint('1.1283791670955125738961589031215451716881012586579977136881714434');

/** Decimal text to fixed point. */
function fixedPoint(text: string): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return (BigInt(whole + fraction) << places) / 10n ** BigInt(fraction.length);
}

/** Exact for numbers above 2^-300. */
function fromNumber(x: number): bigint {
  return BigInt(x * 2 ** 52) << (places - 52n);
}

function toNumber(value: bigint): number {
  const bits = value.toString(2).length;
  const shift = BigInt(Math.max(bits - 64, 0));
  return Number(value >> shift) * 2 ** (Number(shift) - Number(places));
}

/** 2/√π · Σ (−1)ⁿ x^(2n+1) / (n! (2n+1)). */
function exactErf(x: number): bigint {
  const argument = fromNumber(x);
  const square = (argument * argument) >> places;
  let power = argument;
  let sum = argument;
  for (let n = 1n; power !== 0n; n++) {
    power = -((power * square) >> places) / n;
    sum += power / (2n * n + 1n);
  }
  return (sum * twoOverRootPi) >> places;
}

/** Multiples of 2^-40, which fixed point holds exactly. */
function* points(count: number, from: number, to: number): Generator<number> {
  const stream = RandomStream.for(1, 'erf', from, to);
  for (let index = 0; index < count; index++) {
    yield Math.round((from + (to - from) * stream.uniform()) * 2 ** 40) / 2 ** 40;
  }
}

describe('erf', () => {
  it('is within 2 ulp of its series from −6 to 6', () => {
    for (const x of points(1500, -6, 6)) {
      const expected = x < 0 ? -toNumber(exactErf(-x)) : toNumber(exactErf(x));
      expect(ulpsApart(erf(x), expected), `erf(${x})`).toBeLessThanOrEqual(2);
    }
  });

  it('is odd to the bit, keeps the sign of zero and ends at ±1', () => {
    for (const x of points(200, 0, 7)) expect(erf(-x)).toBe(-erf(x));
    expect(erf(0)).toBe(0);
    expect(erf(-0)).toBe(-0);
    expect(erf(Number.POSITIVE_INFINITY)).toBe(1);
    expect(erf(Number.NEGATIVE_INFINITY)).toBe(-1);
    expect(erf(Number.NaN)).toBeNaN();
  });
});

describe('erfc', () => {
  it('keeps its places where 1 − erf would lose them', () => {
    for (const x of points(1000, -5, 5)) {
      const exact = x < 0 ? one + exactErf(-x) : one - exactErf(x);
      expect(ulpsApart(erfc(x), toNumber(exact)), `erfc(${x})`).toBeLessThanOrEqual(4);
    }
  });

  it('ends at 2, 0 and NaN', () => {
    expect(erfc(0)).toBe(1);
    expect(erfc(Number.NEGATIVE_INFINITY)).toBe(2);
    expect(erfc(Number.POSITIVE_INFINITY)).toBe(0);
    expect(erfc(30)).toBe(0);
    expect(erfc(Number.NaN)).toBeNaN();
  });
});
