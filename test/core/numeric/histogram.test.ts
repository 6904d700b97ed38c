import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { distributionOf } from '#core/numeric/distribution.ts';
import { binCount, binEdge, histogram } from '#core/numeric/histogram.ts';

const anyNumbers = fc.array(fc.double(), { maxLength: 60 }).map((values) => Float64Array.from(values));
const largestOf = (values: Float64Array): number => distributionOf(values).largest || 1;

describe('a histogram', () => {
  test.prop([anyNumbers, fc.nat(30)])('counts every finite number once', (values, half) => {
    const counts = histogram(values, largestOf(values), 2 * half + 1);
    const finite = values.filter(Number.isFinite).length;
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(finite);
  });

  test.prop([fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), fc.nat(30)])(
    'puts every number between the edges of its bin',
    (whole, half) => {
      const bins = 2 * half + 1;
      const values = Float64Array.from(whole, (value) => value / 1000);
      const counts = histogram(values, 1, bins);
      for (const [bin, count] of counts.entries()) {
        const isLast = bin === bins - 1;
        const expected = values.filter((value) => {
          const place = ((value + 1) / 2) * bins;
          return place >= bin && (place < bin + 1 || (isLast && value === 1));
        });
        expect(count).toBe(expected.length);
      }
    },
  );

  it('holds lower edges, and in the last bin the upper one too', () => {
    expect([...histogram(Float64Array.of(-3, -1, 1, 3), 3, 3)]).toEqual([1, 1, 2]);
  });

  it('has 0 in the middle of the middle bin', () => {
    expect([...histogram(new Float64Array(7), 1, 5)]).toEqual([0, 0, 7, 0, 0]);
    expect([0, 1, 2, 3].map((bin) => binEdge(bin, 3))).toEqual([-1, -1 / 3, 1 / 3, 1]);
  });

  it('has equal numbers in one bin', () => {
    const counts = histogram(new Float64Array(9).fill(0.3), 0.3, 5);
    expect([...counts]).toEqual([0, 0, 0, 0, 9]);
  });

  it('leaves out what is not finite', () => {
    expect([...histogram(Float64Array.of(Number.NaN, Infinity, -Infinity, 1), 1, 3)]).toEqual([0, 0, 1]);
    expect([...histogram(new Float64Array(0), 1, 3)]).toEqual([0, 0, 0]);
  });

  it('takes the largest and the smallest numbers there are', () => {
    const { MAX_VALUE: most, MIN_VALUE: least } = Number;
    expect([...histogram(Float64Array.of(-most, 0, most), most, 3)]).toEqual([1, 1, 1]);
    expect([...histogram(Float64Array.of(-least, 0, least), least, 3)]).toEqual([1, 1, 1]);
  });

  it('has an odd number of bins, more for more numbers, and never too many', () => {
    expect([0, 1, 9, 64, 1000, 100_000].map(binCount)).toEqual([5, 5, 5, 9, 21, 61]);
  });
});

describe('a distribution', () => {
  it('is described by its mean, spread, zeros and largest number', () => {
    expect(distributionOf(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9))).toEqual({
      count: 8,
      notFinite: 0,
      mean: 5,
      standardDeviation: 2,
      largest: 9,
      zeros: 0,
    });
    expect(distributionOf(Float64Array.of(0, -0, -3, 3))).toMatchObject({ mean: 0, largest: 3, zeros: 2 });
  });

  it('says how many numbers it leaves out', () => {
    const { count, notFinite, mean } = distributionOf(Float64Array.of(Number.NaN, 1, Infinity, 3));
    expect({ count, notFinite, mean }).toEqual({ count: 2, notFinite: 2, mean: 2 });
  });

  it('of nothing, and of nothing finite, is 0', () => {
    const nothing = { count: 0, mean: 0, standardDeviation: 0, largest: 0, zeros: 0 };
    expect(distributionOf(new Float64Array(0))).toEqual({ ...nothing, notFinite: 0 });
    expect(distributionOf(Float64Array.of(Number.NaN))).toEqual({ ...nothing, notFinite: 1 });
  });

  it('has no spread where all numbers are equal', () => {
    expect(distributionOf(new Float64Array(1000).fill(0.1))).toMatchObject({ mean: 0.1, standardDeviation: 0 });
  });

  it('stays finite for the largest numbers there are', () => {
    const { MAX_VALUE: most } = Number;
    expect(distributionOf(Float64Array.of(-most, most, most, -most))).toMatchObject({
      mean: 0,
      standardDeviation: most,
      largest: most,
    });
  });
});
