// The size of a rank: the one that sorting finds, whatever the values.
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { rankedSize } from '#renderer/canvas/scene/ranked-size.ts';

const few = fc.array(fc.oneof(fc.float(), fc.constantFrom(0, 1, -1)), { maxLength: 40 });

describe('the size of a rank', () => {
  test.prop([few, fc.nat({ max: 45 })])('is the one that sorting finds among the finite', (values, rank) => {
    const sizes = values
      .filter(Number.isFinite)
      .map(Math.abs)
      .sort((one, other) => one - other);
    expect(rankedSize(Float64Array.from(values), () => rank)).toBe(sizes[rank] ?? 0);
  });

  test('is asked for with the number of finite values', () => {
    const asked: number[] = [];
    rankedSize([1, Number.NaN, -2, Number.NEGATIVE_INFINITY], (count) => asked.push(count));
    expect(asked).toEqual([2]);
  });
});
