// Random streams repeat, do not disturb one another, can be restored, and have the distribution they promise.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RandomStream } from '#core/numeric/random-stream.ts';

function words(stream: RandomStream, count: number): number[] {
  return Array.from({ length: count }, () => stream.nextWord());
}

describe('RandomStream', () => {
  it('gives the same numbers for the same seed and names', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), (seed, name) => {
        expect(words(RandomStream.for(seed, name, 3), 20)).toEqual(words(RandomStream.for(seed, name, 3), 20));
      }),
    );
  });

  it('gives the numbers it has always given', () => {
    const stream = RandomStream.for(1, 'initialise');
    expect([stream.nextWord(), stream.uniform(), stream.normal(), stream.integer(10)]).toMatchInlineSnapshot(`
      [
        4212279285,
        0.9506835721856389,
        1.136533383641981,
        9,
      ]
    `);
  });

  it('follows the published xoshiro128** from a given state', () => {
    expect(words(new RandomStream([1, 2, 3, 4]), 4)).toEqual([11520, 0, 5927040, 70819200]);
  });

  it('gives other numbers for another seed or another name', () => {
    const names = ['initialise', 'split', 'shuffle', 'dropout'];
    const firsts = [1, 2, 3].flatMap((seed) => names.map((name) => words(RandomStream.for(seed, name), 4).join()));
    expect(new Set(firsts).size).toBe(firsts.length);
  });

  it('has uncorrelated streams for neighbouring seeds and names', () => {
    const count = 20000;
    const pairs = [
      [RandomStream.for(1, 'a'), RandomStream.for(2, 'a')],
      [RandomStream.for(1, 'a'), RandomStream.for(1, 'b')],
      [RandomStream.for(1, 'w', 0, 0), RandomStream.for(1, 'w', 0, 1)],
    ] as const;
    for (const [left, right] of pairs) {
      let covariance = 0;
      for (let index = 0; index < count; index++) covariance += (left.uniform() - 0.5) * (right.uniform() - 0.5);
      expect(Math.abs((covariance / count) * 12)).toBeLessThan(5 / Math.sqrt(count));
    }
  });

  it('goes on exactly where its state was taken', () => {
    const stream = RandomStream.for(7, 'shuffle');
    words(stream, 13);
    const restored = new RandomStream(stream.state);
    expect(words(restored, 50)).toEqual(words(stream, 50));
  });

  it('draws uniform numbers in [0, 1) with the right mean and spread', () => {
    const stream = RandomStream.for(3, 'uniform');
    const numbers = Array.from({ length: 50000 }, () => stream.uniform());
    expect(numbers.every((number) => number >= 0)).toBe(true);
    expect(numbers.every((number) => number < 1)).toBe(true);
    expect(moment(numbers, 1)).toBeCloseTo(0.5, 2);
    expect(moment(numbers, 2)).toBeCloseTo(1 / 3, 2);
  });

  it('draws whole numbers below the bound, each as often', () => {
    const stream = RandomStream.for(5, 'integer');
    const counts = new Array<number>(7).fill(0);
    for (let draw = 0; draw < 70000; draw++) {
      const index = stream.integer(7);
      counts[index] = (counts[index] ?? Number.NaN) + 1;
    }
    // Chi-squared with 6 degrees of freedom: below 22.5 in 999 of 1000 fair streams.
    expect(counts.reduce((sum, count) => sum + (count - 10000) ** 2 / 10000, 0)).toBeLessThan(22.5);
  });

  it('rejects the words that would favour small numbers', () => {
    // With a bound of 3 · 2^30 a plain remainder would draw the lowest third twice as often as each of the others.
    const stream = RandomStream.for(6, 'integer');
    const bound = 3 * 2 ** 30;
    let low = 0;
    for (let draw = 0; draw < 30000; draw++) if (stream.integer(bound) < bound / 3) low++;
    expect(Math.abs(low / 30000 - 1 / 3)).toBeLessThan(0.015);
    expect(stream.integer(1)).toBe(0);
    expect(stream.integer(2 ** 32)).toBeLessThan(2 ** 32);
  });

  it('draws normal numbers with the moments of the standard normal', () => {
    const stream = RandomStream.for(4, 'normal');
    const numbers = Array.from({ length: 100000 }, () => stream.normal());
    expect(Math.abs(moment(numbers, 1))).toBeLessThan(0.015);
    expect(Math.abs(moment(numbers, 2) - 1)).toBeLessThan(0.025);
    expect(Math.abs(moment(numbers, 3))).toBeLessThan(0.06);
    expect(Math.abs(moment(numbers, 4) - 3)).toBeLessThan(0.16);
    expect(numbers.every(Number.isFinite)).toBe(true);
  });
});

function moment(numbers: readonly number[], power: number): number {
  return numbers.reduce((sum, number) => sum + number ** power, 0) / numbers.length;
}

describe('shuffle', () => {
  it('swaps as `integer` says, and leaves the stream where that would', () => {
    for (const length of [0, 1, 2, 7, 1000]) {
      const [stream, same] = [RandomStream.for(length, 'shuffle'), RandomStream.for(length, 'shuffle')];
      const items = Int32Array.from({ length }, (_, index) => index);
      const expected = [...items];
      stream.shuffle(items);
      for (let last = length - 1; last > 0; last -= 1) {
        const other = same.integer(last + 1);
        [expected[last], expected[other]] = [expected[other] as number, expected[last] as number];
      }
      expect([...items]).toEqual(expected);
      expect(stream.state).toEqual(same.state);
    }
  });
});
