// The arithmetic that makes the network's number of a cell: whoever follows it on paper gets the number that is shown.
import { expect, test } from 'vitest';
import type { ColumnEncoding } from '#core/data/table/table-encoding.ts';
import { normalised } from '#renderer/data/table/number-explained.tsx';

const column = (offset: number, scale: number): ColumnEncoding => ({
  column: 0,
  name: 'length',
  type: 'number',
  units: ['length'],
  categories: [],
  isOneHot: false,
  fill: null,
  normalization: 'standard',
  offset,
  scale,
});

test.each([
  [5.1, 5.808888, 0.8653],
  [0.5, 0.4962, 0.0471],
  [21.3, 20.999, 12.25],
])('the shown parts lead to the shown result: (%s − %s) / %s', (value, offset, scale) => {
  const text = normalised(column(offset, scale), value, (value - offset) / scale).replaceAll('−', '-');
  const [from, mean, width, result] = [...text.matchAll(/-?\d+\.?\d*/g)].map(([number]) => Number(number));
  if (from === undefined || mean === undefined || width === undefined) throw new Error(text);
  const found = (from - Math.abs(mean)) / width;
  expect(found.toPrecision(3)).toBe(result?.toPrecision(3));
});

test('a mean below zero stands in brackets', () => {
  expect(normalised(column(-2, 4), 2, 1)).toBe('length = (2.00 − (−2.00)) / 4.00 = 1.00');
});
