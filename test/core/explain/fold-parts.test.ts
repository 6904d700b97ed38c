// Long sums are folded without changing their value.
import { expect, test } from 'vitest';
import { sum } from '#core/explain/equations.ts';
import { plainFactor } from '#core/explain/factors.ts';
import { foldParts } from '#core/explain/fold-parts.ts';
import { combined } from './support.ts';

const values = [0.1, -5, 2, 0.01, 3, -0.2, 1];
const head = { symbol: 'z', code: 'preActivation', values: {}, value: 0.91 } as const;
const long = sum(
  head,
  values.map((value) => plainFactor('t', 'signal', value)),
);

test('the largest terms stay in order, the rest becomes one', () => {
  const folded = foldParts(long, 4);
  expect(folded.parts.map((part) => part.value)).toEqual([-5, 2, 3, expect.closeTo(0.91, 15)]);
  expect(folded.parts.at(-1)).toMatchObject({ code: 'rest', values: { count: 4 } });
  expect(folded.joints).toEqual(['', '+', '+', '+', '']);
  expect(combined(folded)).toBeCloseTo(combined(long), 14);
});

test('a short sum stays as it is', () => {
  expect(foldParts(long, 7)).toBe(long);
});
