// The picture of a row: from paper to ink over all rows, whatever the pixels are measured in.
import { expect, test } from 'vitest';
import { inkRange, inkShare } from '#renderer/charts/maps/row-picture.tsx';

test('the least number of all rows is paper, the greatest full ink', () => {
  const range = inkRange(Float64Array.of(-1.5, 0, 16, 4));
  expect(range).toEqual({ paper: -1.5, ink: 16 });
  expect([-1.5, 16, 7.25].map((value) => inkShare(value, range))).toEqual([0, 1, 0.5]);
});

test('what is beyond, and what is no number, stays within', () => {
  const range = { paper: 0, ink: 1 };
  expect([-3, 7, Number.NaN].map((value) => inkShare(value, range))).toEqual([0, 1, 0]);
  expect(inkShare(2, { paper: 2, ink: 2 })).toBe(0);
});
