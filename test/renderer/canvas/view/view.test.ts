import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { largestFit, legendRow, revealed, viewportFor } from '#renderer/canvas/geometry/viewport-fit.ts';
import { levelOfWhole, nextZoomLevel, zoomLevel } from '#renderer/canvas/geometry/zoom-level.ts';
import { WheelReader, type WheelTurn } from '#renderer/canvas/view/wheel-intent.ts';

describe('the level of detail', () => {
  it('follows the zoom', () => {
    expect([0.1, 0.2, 0.5, 1, 1.5, 4].map(zoomLevel)).toEqual([0, 0, 1, 2, 3, 3]);
  });

  it('of all there is stays that of the border just below it, as after zooming out to there', () => {
    for (const zoom of [0.286, 0.62, 1.24]) {
      expect(levelOfWhole(zoom)).toBe(zoomLevel(zoom) + 1);
      expect(nextZoomLevel(levelOfWhole(zoom), zoom)).toBe(levelOfWhole(zoom));
    }
    expect([0.28, 0.61, 1.23].map(levelOfWhole)).toEqual([0, 1, 2]);
    // From far above, too.
    expect([nextZoomLevel(2, 0.29), nextZoomLevel(3, 0.62)]).toEqual([1, 2]);
  });

  it('does not flicker at a border', () => {
    expect([nextZoomLevel(2, 0.63), nextZoomLevel(2, 0.6)]).toEqual([2, 1]);
    expect([nextZoomLevel(2, 1.36), nextZoomLevel(2, 1.37)]).toEqual([2, 3]);
    expect([nextZoomLevel(0, 0.31), nextZoomLevel(0, 0.32)]).toEqual([0, 1]);
    expect(nextZoomLevel(3, 0.2)).toBe(0);
  });
});

const turn = (change: Partial<WheelTurn>): WheelTurn => ({
  deltaX: 0,
  deltaY: 0,
  deltaMode: 0,
  ctrlKey: false,
  shiftKey: false,
  timeStamp: 0,
  ...change,
});

describe('a turn of the wheel', () => {
  it('zooms for the notches of a mouse, in pixels or in lines', () => {
    expect(new WheelReader().read(turn({ deltaY: -100 }), 'auto').kind).toBe('zoom');
    expect(new WheelReader().read(turn({ deltaY: 3, deltaMode: 1 }), 'auto').kind).toBe('zoom');
  });

  it('pans for the fine steps of a trackpad, and goes on panning in a flick', () => {
    const reader = new WheelReader();
    expect(reader.read(turn({ deltaX: 2, deltaY: 7 }), 'auto')).toEqual({ kind: 'pan', x: -2, y: -7 });
    expect(reader.read(turn({ deltaY: 180, timeStamp: 20 }), 'auto').kind).toBe('pan');
    expect(reader.read(turn({ deltaY: 100, timeStamp: 2000 }), 'auto').kind).toBe('zoom');
  });

  it('zooms for a pinch, which arrives with Ctrl', () => {
    const pinch = new WheelReader().read(turn({ deltaY: -4, ctrlKey: true }), 'pan');
    expect(pinch.kind === 'zoom' && pinch.factor > 1).toBe(true);
  });

  it('does what the setting says', () => {
    expect(new WheelReader().read(turn({ deltaY: 100 }), 'pan').kind).toBe('pan');
    expect(new WheelReader().read(turn({ deltaX: 1, deltaY: 2 }), 'zoom').kind).toBe('zoom');
  });

  it('pans sideways with Shift', () => {
    expect(new WheelReader().read(turn({ deltaY: 100, shiftKey: true }), 'auto')).toEqual({
      kind: 'pan',
      x: -100,
      y: 0,
    });
  });
});

/** Of a view of all there is. */
const leastWithNeurons = 0.95 * 0.3;

describe('the view', () => {
  const size = { width: 800, height: 600, legend: legendRow, narration: 0 };
  const place = fc.record({
    x: fc.integer({ min: -5000, max: 5000 }),
    y: fc.integer({ min: -5000, max: 5000 }),
    width: fc.integer({ min: 1, max: 4000 }),
    height: fc.integer({ min: 1, max: 2000 }),
  });

  test.prop([place])('shows a whole network, clear of what lies over the canvas', (rectangle) => {
    const view = viewportFor(rectangle, size, 1.2);
    expect(rectangle.x * view.zoom + view.x).toBeGreaterThanOrEqual(31.9);
    expect((rectangle.x + rectangle.width) * view.zoom + view.x).toBeLessThanOrEqual(768.1);
    const top = rectangle.y * view.zoom + view.y;
    const bottom = (rectangle.y + rectangle.height) * view.zoom + view.y;
    // Clear of the narration, too, unless its neurons are seen only with that room.
    const takesThatRoom = rectangle.height * leastWithNeurons > 434 && view.zoom >= leastWithNeurons;
    expect(top).toBeGreaterThanOrEqual(takesThatRoom ? 47.9 : 55.9);
    expect(bottom).toBeLessThanOrEqual(takesThatRoom ? 540.1 : 500.1);
  });

  it('shows a small network larger the larger the canvas is, within bounds', () => {
    const zoomAt = (width: number, height: number) => {
      const room = { width, height, legend: legendRow, narration: 0 };
      return viewportFor({ x: 0, y: 0, width: 300, height: 200 }, room, largestFit(room)).zoom;
    };
    expect([zoomAt(560, 460), zoomAt(870, 560)]).toEqual([1.2, 1.2]);
    expect(zoomAt(1350, 740)).toBeGreaterThan(1.3);
    expect(zoomAt(3300, 700)).toBe(zoomAt(1350, 700));
    expect(zoomAt(3300, 1800)).toBe(2.5);
  });

  it('leaves a network readable beside the computation graph, above the legend', () => {
    const view = viewportFor(
      { x: 0, y: 0, width: 760, height: 360 },
      { width: 840, height: 187, legend: legendRow, narration: 0 },
      1.2,
    );
    expect(view.zoom).toBeGreaterThan(0.3);
    expect(360 * view.zoom + view.y).toBeLessThanOrEqual(187 - 52);
  });

  it('moves only as far as needed to reveal something', () => {
    const view = { x: 0, y: 0, zoom: 1 };
    expect(revealed({ x: 100, y: 100, width: 60, height: 60 }, view, size)).toEqual(view);
    expect(revealed({ x: 790, y: 100, width: 60, height: 60 }, view, size)).toEqual({ x: -58, y: 0, zoom: 1 });
    expect(revealed({ x: -50, y: 100, width: 60, height: 60 }, view, size)).toEqual({ x: 58, y: 0, zoom: 1 });
  });
});
