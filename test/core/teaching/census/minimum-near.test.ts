// The way down ends at a minimum, or says that there is none.
import { expect, it } from 'vitest';
import { minimumNear } from '#core/teaching/census/minimum-near.ts';

it('reaches the end of a long bent valley', () => {
  const { at, isReached } = minimumNear(Float64Array.of(-1.2, 1), ([x = 0, y = 0], gradient) => {
    gradient[0] = -400 * x * (y - x * x) - 2 * (1 - x);
    gradient[1] = 200 * (y - x * x);
    return 100 * (y - x * x) * (y - x * x) + (1 - x) * (1 - x);
  });
  expect(isReached).toBe(true);
  expect(at[0]).toBeCloseTo(1, 6);
  expect(at[1]).toBeCloseTo(1, 6);
});

it('stays at a minimum', () => {
  const start = Float64Array.of(0, 0, 0);
  const { at, isReached } = minimumNear(start, (point, gradient) => {
    gradient.set(point);
    return 0;
  });
  expect([isReached, at]).toEqual([true, start]);
});

it.each([
  ['it falls for ever', (x: number) => -x, -1],
  ['it has an edge', (x: number) => Math.abs(x - 0.3), null],
  ['it is no number', () => Number.NaN, Number.NaN],
] as const)('says that none is reached where %s', (_, value, slope) => {
  const { isReached } = minimumNear(Float64Array.of(2), ([x = 0], gradient) => {
    gradient[0] = slope ?? (x > 0.3 ? 1 : -1);
    return value(x);
  });
  expect(isReached).toBe(false);
});
