// The legend stays in its frame: in one row wherever one is long enough, and no part of it is ever wider than the canvas.
import { describe, expect, it } from 'vitest';
import { examples } from '#core/examples/examples.ts';
import { createTranslate } from '#messages/create-translate.ts';
import { languages } from '#messages/message.ts';
import { busiest, type LegendMoment, legendContent } from '#renderer/canvas/legend-content.ts';
import {
  densest,
  groupWidths,
  type LegendContent,
  legendDensities,
  legendDensity,
  legendWidth,
} from '#renderer/canvas/legend-density.ts';
import { flowing } from '#renderer/canvas/numbers/flowing.ts';
import { focusQuantities } from '#renderer/state/window/ui-store.ts';

const network = examples.find(({ id }) => id === 'circle')?.document().network;
if (network === undefined) throw new Error('There is no example of that name.');

const leftPanel = 216;
const rightPanel = 348;
const margins = 24;
const windows = Array.from({ length: 18 }, (_, index) => 900 + 100 * index);

/** At rest, in each stage and while training, for each quantity that may be chosen. */
const moments = (['rest', 'forward', 'backward', 'update', 'stream'] as const).flatMap((phase) =>
  focusQuantities.map(
    (quantity): LegendMoment => ({
      network,
      quantity,
      isCompared: false,
      flowing: flowing(phase, quantity),
      scale: 0.002,
      weak: null,
    }),
  ),
);

/** Everything that it can ever say. */
const fullest: LegendMoment = {
  ...moments[0],
  ...busiest,
  network: {
    ...network,
    layers: network.layers.map((layer) => ({ ...layer, frozen: true, switchedOff: [0] })),
  },
  isCompared: true,
  scale: 0.002,
  weak: '12,345 weak wires not drawn',
};

/** How much wider than what fits; 0 or less: it fits. */
function overflow(content: LegendContent, room: number): number {
  const density = legendDensity(content, room);
  if (legendWidth(content, density) <= room) return 0;
  expect(density).toBe('tight');
  return Math.max(...groupWidths(content, density).slice(0, -1)) - room;
}

describe.each(languages)('the legend in %s', (language) => {
  const t = createTranslate(language);
  const contents = [...moments, fullest].map((moment) => legendContent(t, moment));

  it.each([
    ['open', leftPanel + rightPanel],
    ['closed', leftPanel],
  ])('stays in its frame at every width of the window with the panel %s', (_, panels) => {
    for (const content of contents) {
      for (const width of windows) expect(overflow(content, width - panels - margins)).toBeLessThanOrEqual(0);
    }
  });

  it('stands in one row at 1024 pixels with a panel open, at rest, in training and in each stage of its own quantity', () => {
    const room = 1024 - leftPanel - rightPanel - margins;
    const usual = moments.filter(
      ({ flowing: shown, quantity }) => shown === null || shown.mark !== 'pulse' || quantity === 'weight',
    );
    for (const moment of usual) {
      const content = legendContent(t, moment);
      expect(legendWidth(content, legendDensity(content, room))).toBeLessThanOrEqual(room);
    }
  });

  it('has words for what the wires show in the smallest window with the panel closed', () => {
    const room = 1024 - leftPanel - margins;
    const busy = legendContent(t, { ...(moments[0] as LegendMoment), ...busiest });
    expect(['roomy', 'plain', 'untitled']).toContain(legendDensity(busy, room));
  });

  it('keeps more and more of its words the more room there is', () => {
    const content = contents[0] as LegendContent;
    const seen = windows.map((width) => legendDensities.indexOf(legendDensity(content, width - leftPanel - margins)));
    expect(seen).toEqual(seen.toSorted((a, b) => b - a));
    expect(seen.at(-1)).toBe(legendDensities.indexOf('roomy'));
  });

  it('needs more room for larger letters', () => {
    for (const density of legendDensities) {
      for (const content of contents) {
        expect(legendWidth(content, density, 1.5)).toBeGreaterThan(legendWidth(content, density));
      }
    }
  });
});

it('is set for the longest of several moments', () => {
  expect(densest(['roomy', 'brief', 'plain'])).toBe('brief');
});
