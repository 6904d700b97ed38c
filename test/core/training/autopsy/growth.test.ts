// The start of the growth, in runs that learnt before, that never learnt, and that are known by their losses alone.
import { expect, test } from 'vitest';
import { findGrowth } from '#core/training/autopsy/growth.ts';

function from(losses: readonly number[], largest: readonly (number | null)[]): number | undefined {
  const samples = losses.map((loss, step) => ({ step, loss, largest: largest[step] ?? null }));
  return findGrowth(samples)?.from.step;
}

test('it grew from the start', () => {
  expect(from([1, 10, 100, Number.POSITIVE_INFINITY], [1, 2, 4, 8])).toBe(0);
});

test('what it learnt before is not growth, though its weights grew all along', () => {
  expect(from([4, 3, 2, 9, 90, Number.NaN], [1, 2, 3, 9, 20, 99])).toBe(2);
});

test('a lucky mini-batch long before is not the beginning either', () => {
  expect(from([4, 0.1, 3, 2, 9, 90], [5, 4, 5, 3, 9, 20])).toBe(3);
});

test('by losses alone it is the last of the lowest', () => {
  expect(from([3, 1, 1, 8, 70], [])).toBe(2);
});

test('a run of no moment has no growth', () => {
  expect(findGrowth([])).toBeNull();
});
