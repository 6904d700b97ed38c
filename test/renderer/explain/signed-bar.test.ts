// Signed bars: the side is the sign, the length the share of the largest.
import { expect, test } from 'vitest';
import { signedBar } from '#renderer/explain/signed-bar.ts';

test('positive bars begin in the middle, negative ones end there', () => {
  expect(signedBar(2, 4)).toEqual({ start: 0.5, length: 0.25 });
  expect(signedBar(-2, 4)).toEqual({ start: 0.25, length: 0.25 });
});

test('the largest fills its side, and nothing reaches further', () => {
  expect(signedBar(-4, 4)).toEqual({ start: 0, length: 0.5 });
  expect(signedBar(9, 4)).toEqual({ start: 0.5, length: 0.5 });
});

test('a sum of zeros has no bars', () => {
  expect(signedBar(0, 0)).toEqual({ start: 0.5, length: 0 });
  expect(signedBar(Number.NaN, Number.NaN)).toEqual({ start: 0.5, length: 0 });
});
