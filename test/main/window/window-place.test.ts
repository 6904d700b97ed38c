// The places of a window that goes: where it stood, beside the one before, and never where no screen is.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOnScreens, type Rectangle } from '../../../src/main/window/window-place.ts';
import { WindowPlaces } from '../../../src/main/window/window-places.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const laptop = { x: 0, y: 24, width: 1440, height: 876 };
const desk = { x: 1440, y: 0, width: 2560, height: 1440 };
const onDesk = { bounds: { x: 2000, y: 100, width: 1600, height: 1000 }, isMaximized: true };
const side = fc.integer({ min: 1, max: 5000 });
const rectangle = fc.record({
  x: fc.integer({ min: -9000, max: 9000 }),
  y: fc.integer({ min: -9000, max: 9000 }),
  width: side,
  height: side,
});

const isInside = (one: Rectangle, area: Rectangle): boolean =>
  one.x >= area.x &&
  one.y >= area.y &&
  one.x + one.width <= area.x + area.width &&
  one.y + one.height <= area.y + area.height;

describe('the place of a window', () => {
  it('is in the middle of the primary screen at first', () => {
    expect(placeOnScreens(null, null, [desk, laptop])).toEqual({
      bounds: { x: 2000, y: 270, width: 1440, height: 900 },
      isMaximized: false,
    });
  });

  it('is where a window stood', () => {
    expect(placeOnScreens(onDesk, null, [laptop, desk])).toEqual(onDesk);
  });

  it('is on the screen that is left when its own is gone', () => {
    expect(placeOnScreens(onDesk, null, [laptop]).bounds).toEqual(laptop);
  });

  it('of a second window lets the first be seen', () => {
    expect(placeOnScreens(onDesk, onDesk.bounds, [laptop, desk])).toEqual({
      bounds: { ...onDesk.bounds, x: 2028, y: 128 },
      isMaximized: false,
    });
  });

  it('is wholly on one screen, whatever stood where', () => {
    fc.assert(
      fc.property(
        rectangle,
        fc.option(rectangle),
        fc.array(rectangle, { minLength: 1, maxLength: 4 }),
        (bounds, front, areas) => {
          const placed = placeOnScreens({ bounds, isMaximized: false }, front, areas);
          expect(areas.some((area) => isInside(placed.bounds, area))).toBe(true);
        },
      ),
    );
  });
});

describe('the kept places', () => {
  it('come back for the same screens, in whatever order, and for no others', async () => {
    const path = join(await temporaryFolder(), 'places.json');
    const places = new WindowPlaces(path);
    await places.remember([laptop, desk], onDesk);
    await places.remember([laptop], { ...onDesk, isMaximized: false });
    const again = new WindowPlaces(path);
    expect(again.on([desk, laptop])).toEqual(onDesk);
    expect(again.on([laptop])?.isMaximized).toBe(false);
    expect(again.on([desk])).toBeNull();
  });

  it.each(['', '{', '[{"screens":"1440x876+0+24","place":{"bounds":{"x":"1"}}}]', 'null'])(
    'are forgotten when they are damaged: %s',
    async (text) => {
      const path = join(await temporaryFolder(), 'places.json');
      await writeFile(path, text);
      expect(new WindowPlaces(path).on([laptop])).toBeNull();
    },
  );

  it('that can’t be written keep no window open', async () => {
    const places = new WindowPlaces(join(await temporaryFolder(), 'missing/places.json'));
    await places.remember([laptop], onDesk);
    expect(places.on([laptop])).toEqual(onDesk);
  });
});
