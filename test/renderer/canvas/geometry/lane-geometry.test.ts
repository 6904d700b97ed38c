// The title of a lane: across it where its words are no wider than the lane is on the screen, else down along its side.
import { describe, expect, it } from 'vitest';
import { laneWidth } from '#core/document/layer-size.ts';
import { createTranslate } from '#messages/create-translate.ts';
import { languages } from '#messages/message.ts';
import { discOffset, laneHeight, titleRuns } from '#renderer/canvas/geometry/lane-geometry.ts';
import { textWidth } from '#renderer/canvas/geometry/text-size.ts';
import { minimumZoom, zoomLevel } from '#renderer/canvas/geometry/zoom-level.ts';
import { roleTitle } from '#renderer/canvas/neurons/lane-node.tsx';
import { dense } from '../drawn.ts';

/** As large on the screen as letters are when they keep their size. */
const letters = 11;
/** Of one line of them. */
const thickness = 13;
const zooms = Array.from({ length: 40 }, (_, index) => minimumZoom + index * 0.02);

describe.each(languages)('the title of a lane with its neurons, in %s', (language) => {
  const t = createTranslate(language);
  const titles = (['input', 'hidden', 'output'] as const).map((role) => roleTitle(t, role, 1));
  const longestWord = Math.max(...titles.flatMap((title) => title.split(' ').map((word) => textWidth(word, letters))));

  it('fits into its lane at every zoom', () => {
    for (const zoom of zooms) {
      const runsDown = titleRuns(zoomLevel(zoom), false) === 'down';
      expect(runsDown ? thickness : longestWord).toBeLessThanOrEqual(laneWidth * zoom);
    }
  });

  it('is whole along a lane of eight neurons as soon as it runs down', () => {
    const zoom = Math.max(...zooms.filter((each) => titleRuns(zoomLevel(each), false) === 'down'));
    const longest = Math.max(...titles.map((title) => textWidth(title, letters)));
    expect(longest).toBeLessThanOrEqual(laneHeight(dense('h', 8), false) * zoom);
  });

  it('stays across a folded layer, which is low', () => {
    expect(zooms.map((zoom) => titleRuns(zoomLevel(zoom), true))).not.toContain('down');
  });
});

describe('a lane of few neurons', () => {
  const height = (units: number): number => laneHeight(dense('h', units), false);
  const pitch = (units: number): number => discOffset(dense('h', units), 1).y - discOffset(dense('h', units), 0).y;

  it('has more room between them, for the numbers on the wires that cross there', () => {
    expect(pitch(2)).toBeGreaterThan(1.3 * pitch(8));
    expect(pitch(3)).toBeGreaterThan(1.2 * pitch(8));
  });

  it('is lower than one with another neuron', () => {
    for (let units = 2; units <= 10; units += 1) expect(height(units + 1)).toBeGreaterThan(height(units));
  });
});
