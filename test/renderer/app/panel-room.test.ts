// The panels beside a canvas that needs room too.
import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { dockGrowth, fittingDock, fittingSides, leastSides, sideGrowth } from '#renderer/app/panel-room.ts';

describe('the panels at the sides', () => {
  test('are as wide as wished where the canvas has room', () => {
    expect(fittingSides({ left: 216, right: 348 }, 1440)).toEqual({ left: 216, right: 348 });
    expect(fittingSides({ left: 216, right: 348 }, 1024)).toEqual({ left: 216, right: 348 });
  });

  test('give way in proportion with large letters, and down to what can be read in a window of half the width', () => {
    const large = fittingSides({ left: 324, right: 522 }, 1024);
    expect(1024 - large.left - large.right).toBeGreaterThanOrEqual(400);
    expect(large.left / large.right).toBeCloseTo(324 / 522, 1);
    expect(fittingSides({ left: 216, right: 348 }, 720)).toEqual({ left: 180, right: 267 });
  });

  law.prop([fc.nat(360), fc.nat(520), fc.integer({ min: 300, max: 4000 })])(
    'are never wider than wished, never below what can be read, and stay closed',
    (left, right, width) => {
      const shown = fittingSides({ left, right }, width);
      expect(shown.left).toBeLessThanOrEqual(left);
      expect(shown.left).toBeGreaterThanOrEqual(Math.min(left, leastSides.left));
      expect(shown.right).toBeLessThanOrEqual(right);
      expect(shown.right).toBeGreaterThanOrEqual(Math.min(right, leastSides.right));
      expect(fittingSides({ left: 0, right }, width).left).toBe(0);
    },
  );
});

test('the dock gives way to the canvas above it, but not below its least height', () => {
  const wide = 1440;
  expect(fittingDock(196, { width: wide, height: 900 }, 1)).toBe(196);
  expect(fittingDock(294, { width: wide, height: 680 }, 1.5)).toBe(215);
  expect(fittingDock(196, { width: wide, height: 450 }, 1)).toBe(120);
});

test('the dock gives way first in a narrow window', () => {
  expect(fittingDock(196, { width: 1180, height: 680 }, 1)).toBe(196);
  expect(fittingDock(196, { width: 1179, height: 680 }, 1)).toBe(150);
  expect(fittingDock(130, { width: 1024, height: 680 }, 1)).toBe(130);
});

test('the charts grow with a window that is higher than usual', () => {
  expect([680, 900, 1440].map(dockGrowth)).toEqual([1, 1, 1.6]);
});

test('the panels at the sides grow with a window that is wider than usual, for a while', () => {
  expect([1024, 1440, 1728, 2560, 3840].map(sideGrowth)).toEqual([1, 1, 1.2, 1.4, 1.4]);
});
