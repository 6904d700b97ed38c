import { expect, it } from 'vitest';
import { pictureSide, pixelNames } from '#core/data/picture-features.ts';

it('pixels are told by their names, row by row, and nothing else is a picture', () => {
  expect(pixelNames(2)).toEqual(['r1c1', 'r1c2', 'r2c1', 'r2c2']);
  expect(pictureSide(pixelNames(8))).toBe(8);
  expect(pictureSide(pixelNames(8).toReversed())).toBeNull();
  expect(pictureSide(['height', 'weight', 'age', 'income'])).toBeNull();
  expect(pictureSide(pixelNames(3).slice(1))).toBeNull();
  expect(pictureSide([])).toBeNull();
});
