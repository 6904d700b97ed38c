// Dragging snaps to what stands still: edges to edges, middles to middles, the nearest first, within six pixels of the screen.
import { afterEach, describe, expect, it } from 'vitest';
import type { Rectangle } from '#renderer/canvas/geometry/lane-geometry.ts';
import { Aligning, useGuides } from '#renderer/canvas/gestures/aligning.ts';

const everything = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
const disc = (x: number, y: number): Rectangle => ({ x, y, width: 60, height: 60 });

/** A disc that stands at 0, 0 and is dragged. */
function drag(parts: readonly Rectangle[], zoom = 1, area = everything): Aligning {
  return new Aligning(parts, disc(0, 0), { x: 0, y: 0 }, () => ({ area, zoom }));
}

const guides = () => useGuides.getState().guides;

afterEach(() => useGuides.setState({ guides: [] }));

describe('what is dragged', () => {
  it('snaps to an edge of another part, which needs not stand on the grid', () => {
    const to = drag([disc(203, 517)]).follow({ x: 198, y: 300 }, false);
    expect(to).toEqual({ x: 203, y: 304 });
    expect(guides().map(({ axis, at }) => [axis, at])).toEqual([
      ['x', 203],
      ['x', 263],
      ['x', 233],
    ]);
    expect(guides()[0]).toMatchObject({ from: 304, to: 577 });
  });

  it('snaps its middle to the middle of a wider part', () => {
    const lane = { x: 301, y: 900, width: 140, height: 300 };
    expect(drag([lane]).follow({ x: 338, y: 0 }, false)).toEqual({ x: 341, y: 0 });
    expect(guides()).toEqual([{ axis: 'x', at: 371, from: 0, to: 1200 }]);
  });

  it('takes the nearest of several lines, on each axis its own', () => {
    const to = drag([disc(203, 900), disc(209, 40), disc(-300, 41)]).follow({ x: 207, y: 38 }, false);
    expect(to).toEqual({ x: 209, y: 40 });
  });

  it('comes to lie on the grid where it meets nothing', () => {
    expect(drag([disc(203, 517)]).follow({ x: 101, y: 99 }, false)).toEqual({ x: 104, y: 96 });
    expect(guides()).toEqual([]);
  });

  it('is drawn by lines that are near on the screen, however far they are in the drawing', () => {
    const parts = [disc(203, 517)];
    expect(drag(parts, 0.5).follow({ x: 192, y: 0 }, false).x).toBe(203);
    expect(drag(parts, 2).follow({ x: 199, y: 0 }, false).x).toBe(200);
  });

  it('is not drawn by what is out of view', () => {
    const area = { left: 0, top: 0, right: 400, bottom: 400 };
    expect(drag([disc(203, 517)], 1, area).follow({ x: 205, y: 0 }, false).x).toBe(208);
  });

  it('goes where the pointer goes while Alt is held, and shows no lines', () => {
    const aligning = drag([disc(203, 517)]);
    aligning.follow({ x: 202, y: 0 }, false);
    expect(guides()).not.toEqual([]);
    expect(aligning.follow({ x: 201.6, y: 3.2 }, true)).toEqual({ x: 202, y: 3 });
    expect(guides()).toEqual([]);
  });

  it('leaves no lines when it is let go', () => {
    const aligning = drag([disc(203, 517)]);
    aligning.follow({ x: 202, y: 0 }, false);
    aligning.end();
    expect(guides()).toEqual([]);
  });
});
