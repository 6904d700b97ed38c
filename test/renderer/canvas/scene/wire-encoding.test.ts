import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { isHollow, ribbonWidth, strokeFactor, thinWidth, wireWidth } from '#renderer/canvas/scene/wire-encoding.ts';

describe('the width of a wire', () => {
  it('grows with the square root of its size, from 1 to 7 pixels', () => {
    expect([0, 0.25, 1, 9, -0.25].map((value) => wireWidth(value, 1))).toEqual([1, 4, 7, 7, 4]);
  });

  test.prop([fc.double(), fc.double({ min: 1e-9, max: 1e9, noNaN: true })])(
    'is between 1 and 7 whatever the number',
    (value, scale) => {
      const width = wireWidth(value, scale);
      expect(width).toBeGreaterThanOrEqual(1);
      expect(width).toBeLessThanOrEqual(7);
      expect(thinWidth(value, scale)).toBeLessThanOrEqual(width);
    },
  );

  it('is the same on the screen between zoom 0.5 and 1, and follows the discs outside', () => {
    const onScreen = (zoom: number): number => strokeFactor(zoom) * zoom;
    expect([0.5, 0.75, 1].map(onScreen)).toEqual([1, 1, 1]);
    expect(onScreen(0.25)).toBe(0.5);
    expect([1.85, 4].map(onScreen)).toEqual([1.85, 4]);
  });

  it('is hollow for a negative number that is wide enough for it to be seen', () => {
    expect(isHollow(-1, 2.4)).toBe(true);
    expect(isHollow(-1, 2.3)).toBe(false);
    expect(isHollow(1, 7)).toBe(false);
  });

  it('makes a ribbon of a thousand wires hardly wider than one of a hundred', () => {
    expect(ribbonWidth(1000) / ribbonWidth(100)).toBeLessThan(1.5);
    expect(ribbonWidth(1000)).toBeGreaterThan(ribbonWidth(100));
  });
});
