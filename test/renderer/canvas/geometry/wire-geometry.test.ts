import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  alongTable,
  curvePoints,
  curveTable,
  pointOnCurve,
  squaredDistanceToTable,
} from '#renderer/canvas/geometry/wire-geometry.ts';

const coordinate = fc.integer({ min: -2000, max: 2000 });

describe('the curve of a wire', () => {
  test.prop([coordinate, coordinate, coordinate, coordinate])(
    'begins at its source and ends at its target',
    (sx, sy, tx, ty) => {
      expect(pointOnCurve(sx, sy, tx, ty, 0)).toEqual({ x: sx, y: sy });
      expect(pointOnCurve(sx, sy, tx, ty, 1)).toEqual({ x: tx, y: ty });
      const table = curveTable(sx, sy, tx, ty);
      const ends = [...table.slice(0, 2), ...table.slice(-2)];
      for (const [index, expected] of [sx, sy, tx, ty].entries()) expect(ends[index]).toBeCloseTo(expected, 3);
    },
  );

  it('leaves its source and reaches its target level, so that it meets the discs at their sides', () => {
    const table = curveTable(0, 0, 200, 300);
    expect(Math.abs(alongTable(table, 0).angle)).toBeLessThan(0.3);
    expect(Math.abs(alongTable(table, 1).angle)).toBeLessThan(0.3);
  });

  it('swings out to the right when its target lies to the left', () => {
    const furthest = Math.max(...curveTable(0, 0, -200, 100).filter((_, index) => index % 2 === 0));
    expect(furthest).toBeGreaterThan(15);
  });

  test.prop([coordinate, coordinate])('has points at equal distances, so that particles keep their speed', (tx, ty) => {
    const table = curveTable(0, 0, tx, ty);
    const steps = Array.from({ length: curvePoints - 1 }, (_, index) =>
      Math.hypot(
        (table[2 * index + 2] as number) - (table[2 * index] as number),
        (table[2 * index + 3] as number) - (table[2 * index + 1] as number),
      ),
    );
    const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
    // Chords of a bend are a little shorter than its arc.
    for (const step of steps) expect(step).toBeLessThanOrEqual(mean * 1.25 + 0.01);
  });

  it('is found at no distance on it and at its distance beside it', () => {
    const table = curveTable(0, 0, 100, 0);
    expect(squaredDistanceToTable(table, 50, 0)).toBeCloseTo(0, 6);
    expect(squaredDistanceToTable(table, 50, 7)).toBeCloseTo(49, 3);
  });
});
