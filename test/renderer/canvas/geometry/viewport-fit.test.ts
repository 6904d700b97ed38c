// Share of a network that is seen when it is fitted into a canvas.
import { describe, expect, test } from 'vitest';
import { followsRoom, largestFit, legendRow, type Room, viewportFor } from '#renderer/canvas/geometry/viewport-fit.ts';
import { zoomLevel } from '#renderer/canvas/geometry/zoom-level.ts';

const fitted = (height: number, room: Room) => viewportFor({ x: 0, y: 0, width: 400, height }, room, largestFit(room));

describe('a network that is shown as a whole', () => {
  const size = { width: 807, height: 600, legend: legendRow, narration: 0 };

  test('leaves room for the narration and the legend', () => {
    const { y, zoom } = fitted(700, size);
    expect(y).toBeGreaterThanOrEqual(56);
    expect(y + 700 * zoom).toBeLessThanOrEqual(size.height - 110 + 1e-9);
  });

  test('ends above a narration of any height', () => {
    const { y, zoom } = fitted(700, { ...size, narration: 68 });
    expect(y + 700 * zoom).toBeLessThanOrEqual(size.height - legendRow - 12 - 8 - 68);
  });

  test('has the room of the narration on a canvas that is not high, until there is one', () => {
    const shallow = { ...size, height: 404 };
    const foot = shallow.height - legendRow - 20;
    const { y, zoom } = fitted(640, shallow);
    expect(y + 640 * zoom).toBeCloseTo(foot);
    const narrated = fitted(640, { ...shallow, narration: 48 });
    expect(narrated.y + 640 * narrated.zoom).toBeLessThanOrEqual(foot - 48);
    expect(zoom).toBeGreaterThan(1.2 * narrated.zoom);
  });

  test('takes that room where its neurons would not be seen without', () => {
    const narrated = { ...size, height: 389, narration: 50 };
    const { y, zoom } = fitted(925, narrated);
    expect(223 / 925).toBeLessThan(0.3);
    expect(zoomLevel(zoom)).toBe(1);
    expect(y).toBeGreaterThanOrEqual(48);
    expect(y + 925 * zoom).toBeLessThanOrEqual(narrated.height - 60 + 1e-9);
  });

  test.each([700, 925])('stands higher by as much as the legend is higher, at a height of %d', (height) => {
    const foot = (room: Room): number => {
      const { y, zoom } = fitted(height, room);
      return y + height * zoom;
    };
    expect(foot({ ...size, legend: 2 * legendRow })).toBeCloseTo(foot(size) - legendRow);
  });

  test('is in the middle, and no larger than the canvas makes it', () => {
    const { x, y, zoom } = fitted(100, size);
    expect(zoom).toBeLessThanOrEqual(1.2);
    expect(x + 200 * zoom).toBeCloseTo(size.width / 2);
    expect(y + 50 * zoom).toBeCloseTo((56 + size.height - 110) / 2);
  });
});

describe('a network that is kept whole while its room changes', () => {
  const at = (zoom: number) => ({ x: 0, y: 0, zoom });
  const network = { x: 0, y: 0, width: 2000, height: 900 };
  const room = (height: number) => ({ width: 300, height, legend: legendRow, narration: 0 });

  test.each([
    [0.5, 0.4, true],
    [0.4, 0.15, false],
    [0.15, 0.12, true],
    [0.15, 0.5, true],
  ])('from zoom %d to %d: %s, for its neurons stay in sight', (present, next, follows) => {
    expect(followsRoom(at(present), at(next), network, room(600))).toBe(follows);
  });

  test('is never left under a panel below the canvas, nor under the legend', () => {
    expect(followsRoom(at(0.4), at(0.15), network, room(300))).toBe(true);
    expect(followsRoom(at(0.4), at(0.15), network, room(380))).toBe(true);
    expect(followsRoom(at(0.4), at(0.15), network, room(400))).toBe(false);
  });
});
