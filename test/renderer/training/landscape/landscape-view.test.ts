import { describe, expect, test } from 'vitest';
import { lossShares } from '#renderer/training/landscape/draw-landscape.ts';
import { fittingReach, furtherReaches, isLeaving } from '#renderer/training/landscape/landscape-view.ts';

const pathTo = (u: number, v: number) => [{ run: 0, points: [{ u, v, distance: 0, epoch: 1, step: 1 }] }];

describe('the reach of a landscape', () => {
  test('is round, and holds every way with room around it', () => {
    expect(fittingReach([], 1, 0)).toBe(1);
    expect(fittingReach(pathTo(0.2, -0.1), 1, 0)).toBe(1);
    expect(fittingReach(pathTo(-2.5, 0.3), 1, 0)).toBe(3);
    expect(fittingReach(pathTo(0, 37), 1, 0)).toBe(50);
  });

  test('holds other runs, but none that went off far beyond the shown one', () => {
    const other = (u: number) => [...pathTo(0.5, 0), ...pathTo(u, 0).map((path) => ({ ...path, run: 1 }))];
    expect(fittingReach(other(3), 1, 0)).toBe(4);
    expect(fittingReach(other(400), 1, 0)).toBe(1);
    expect(fittingReach(other(400), 1, 1)).toBe(500);
    expect(fittingReach(other(400), 1, null)).toBe(1);
  });

  test('can grow in round steps, each farther than the one before', () => {
    expect(furtherReaches(1)).toEqual([1.5, 2, 3, 4, 6, 8]);
    for (const first of [0.02, 1, 5, 50]) {
      const all = [first, ...furtherReaches(first)];
      expect(all.slice(1).every((reach, at) => reach > (all[at] ?? 0))).toBe(true);
      expect(all.at(-1)).toBeLessThanOrEqual(12 * first);
    }
  });

  test('is left by a ball that comes near any edge of it', () => {
    expect(isLeaving({ u: 0, v: 0 }, 2)).toBe(false);
    expect(isLeaving({ u: 1.5, v: -1.7 }, 2)).toBe(false);
    expect(isLeaving({ u: -1.9, v: 0 }, 2)).toBe(true);
    expect(isLeaving({ u: 0.1, v: 40 }, 2)).toBe(true);
  });
});

describe('the colours of a landscape', () => {
  test('go from the lowest loss to the highest, by value or by logarithm', () => {
    expect([...lossShares(Float64Array.of(1, 2, 3), false)]).toEqual([0, 0.5, 1]);
    expect([...lossShares(Float64Array.of(0.01, 1, 100), true)]).toEqual([0, 0.5, 1]);
    // One that meets the minimum by chance leaves the others their shades.
    expect([...lossShares(Float64Array.of(1e-16, 0.01, 1, 100), true)]).toEqual([0, 0, 0.5, 1]);
    expect([...lossShares(Float64Array.of(-2, 1), true)]).toEqual([0, 1]);
  });

  test('leave out what is not finite, and stand still where all is flat', () => {
    expect([...lossShares(Float64Array.of(1, Number.POSITIVE_INFINITY, 3), false)]).toEqual([0, Number.NaN, 1]);
    expect([...lossShares(Float64Array.of(2, 2), true)]).toEqual([0, 0]);
    expect(lossShares(Float64Array.of(0, 1), true)[0]).toBe(0);
  });
});
