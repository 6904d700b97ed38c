// The split parts every row into training or validation, by share and seed alone.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { split } from '#core/data/split.ts';

it('puts ⌊n·share⌋ rows into validation and every other into training, both ascending', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.double({ min: 0, max: 0.9, noNaN: true }), fc.nat(), (count, share, seed) => {
      const { training, validation } = split(count, share, seed);
      expect(validation).toHaveLength(Math.floor(count * share));
      expect([...training]).toEqual([...training].sort((a, b) => a - b));
      expect([...validation]).toEqual([...validation].sort((a, b) => a - b));
      expect([...training, ...validation].sort((a, b) => a - b)).toEqual(
        Array.from({ length: count }, (_, row) => row),
      );
    }),
  );
});

it('depends on the seed', () => {
  expect(split(100, 0.3, 5)).toEqual(split(100, 0.3, 5));
  expect(split(100, 0.3, 5)).not.toEqual(split(100, 0.3, 6));
});

it('draws every row about equally often', () => {
  const drawn = new Array<number>(10).fill(0);
  for (let seed = 0; seed < 2000; seed += 1) {
    for (const row of split(10, 0.3, seed).validation) drawn[row] = (drawn[row] ?? 0) + 1;
  }
  // 600 expected each; five standard deviations are 103.
  for (const times of drawn) expect(Math.abs(times - 600)).toBeLessThan(103);
});
