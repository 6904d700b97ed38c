import { describe, expect, it } from 'vitest';
import { drawDots } from '#renderer/canvas/painting/draw-dots.ts';
import type { Pen } from '#renderer/canvas/scene/wire-scene.ts';

/** The middles of all dots. */
function dotsAt(zoom: number, left: number, top: number): [number, number][] {
  const dots: [number, number][] = [];
  const pen = {
    fillStyle: '',
    fillRect: (x: number, y: number, width: number, height: number) => dots.push([x + width / 2, y + height / 2]),
    beginPath: () => undefined,
    arc: (x: number, y: number) => dots.push([x, y]),
    fill: () => undefined,
  };
  drawDots(pen as unknown as Pen, '#888', zoom, { left, top, right: left + 64, bottom: top + 32 });
  return dots;
}

describe('the dots of the ground', () => {
  it('cover the view, wherever it is, and stand still under it', () => {
    expect(dotsAt(1, 0, 0)).toEqual([8, 24].flatMap((y) => [8, 24, 40, 56].map((x) => [x, y])));
    for (const [left, top] of [
      [-1000, -300],
      [5, 11],
      [8, 8],
    ] as const) {
      const dots = dotsAt(1, left, top);
      expect(dots.length).toBeGreaterThanOrEqual(8);
      for (const place of dots.flat()) expect((((place - 8) % 16) + 16) % 16).toBe(0);
    }
  });

  it('are the same as circles near by, and none from afar', () => {
    expect(dotsAt(3, 5, 11)).toEqual(dotsAt(1, 5, 11));
    expect(dotsAt(0.3, 0, 0)).toEqual([]);
  });
});
