// The diverging log axis of factor sizes.
import { expect, test } from 'vitest';
import { barOf, decadesOf } from '#renderer/explain/factor-bar.ts';

test('a factor of 1 has no bar; smaller ones go left, larger ones right', () => {
  expect(barOf(1, 2)).toEqual({ start: 0.5, length: 0 });
  expect(barOf(0.1, 2)).toEqual({ start: 0.25, length: 0.25 });
  expect(barOf(-10, 2)).toEqual({ start: 0.5, length: 0.25 });
});

test('a factor of 0 fills the side that shrinks', () => {
  expect(barOf(0, 1)).toEqual({ start: 0, length: 0.5 });
});

test('the axis has room for every factor, within reason', () => {
  expect(decadesOf([0.5, 1, 2])).toBe(1);
  expect(decadesOf([0.002, 20])).toBe(3);
  expect(decadesOf([1e-12])).toBe(6);
  expect(decadesOf([0])).toBe(1);
});
