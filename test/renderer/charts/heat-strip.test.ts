import { describe, expect, it } from 'vitest';
import type { ThemeColors } from '#renderer/charts/kit/theme-colors.ts';
import { drawHeatStrips, type HeatStrips, heatRange, heatShare } from '#renderer/charts/maps/heat-strip.ts';

const strips = {
  steps: [1, 2, 5],
  rows: [
    { name: 'h1', sizes: [1e-4, 1e-5, null] },
    { name: 'y', sizes: [0.1, 0.1, 0.05] },
  ],
};

describe('the shade of a gradient', () => {
  const range = heatRange(strips);

  it('goes by orders of magnitude, from the least to the greatest', () => {
    expect(heatShare(0.1, range, true)).toBe(1);
    expect(heatShare(1e-3, range, true)).toBeCloseTo(0.5);
    expect(heatShare(1e-5, range, true)).toBeCloseTo(0);
    expect(heatShare(0.05, range, false)).toBe(0.5);
  });

  it('is that of nothing where there is nothing, and of the greatest where it ran away', () => {
    expect([0, Number.NaN, 1e300].map((size) => heatShare(size, range, true))).toEqual([0, 0, 1]);
    expect(heatShare(0, heatRange({ steps: [1], rows: [{ name: 'y', sizes: [0] }] }), true)).toBe(0);
  });

  it('does not blow up small differences', () => {
    const even = heatRange({ steps: [1, 2], rows: [{ name: 'y', sizes: [0.1, 0.099] }] });
    expect(heatShare(0.099, even, true)).toBeGreaterThan(0.99);
  });
});

const words = { step: (step: number): string => `Step ${step}`, gaps: 'empty' };

/** Places of the strips' marks on 252 × 100 pixels: left, top, width, height. */
function marksOf(shown: HeatStrips): readonly number[][] {
  const marks: number[][] = [];
  const ignore = (): void => undefined;
  const context = {
    measureText: () => ({ width: 20 }),
    fillText: ignore,
    fillRect: (...mark: number[]) => marks.push(mark),
  };
  const colors = { ink: '#000000', panel: '#ffffff' } as ThemeColors;
  drawHeatStrips(context as unknown as CanvasRenderingContext2D, 252, 100, shown, true, colors, words);
  return marks.filter(([, , , height]) => height !== 8);
}

it('each strip has a mark for each step that is known, as wide as it is until the next', () => {
  const even = { ...strips, steps: [1, 2, 3] };
  expect(marksOf(even).map(([left, , width]) => [left, width].map((each) => Math.round(each as number)))).toEqual([
    [40, 67],
    [107, 67],
    [40, 67],
    [107, 67],
    [173, 67],
  ]);
});

it('a fast run between two known steps is left empty, and a word tells why', () => {
  const fast = { steps: [1, 3001], rows: [{ name: 'y', sizes: [0.1, 0.2] }] };
  const [before, after] = marksOf(fast);
  expect(before?.[0]).toBe(40);
  expect(before?.[2]).toBeCloseTo(25.5);
  expect(after?.[0]).toBe(226);
  expect(writtenFor(fast)).toContain(words.gaps);
  expect(writtenFor({ ...fast, steps: [1, 2] })).not.toContain(words.gaps);
  const busy = { steps: [1, 100, 190, 310, 400, 500], rows: [{ name: 'y', sizes: [1, 1, 1, 1, 1, 1] }] };
  expect(writtenFor(busy)).not.toContain(words.gaps);
});

function writtenFor(shown: HeatStrips): readonly string[] {
  const written: string[] = [];
  const context = {
    measureText: () => ({ width: 20 }),
    fillText: (text: string) => written.push(text),
    fillRect: () => undefined,
  };
  const colors = { ink: '#000000', panel: '#ffffff' } as ThemeColors;
  drawHeatStrips(context as unknown as CanvasRenderingContext2D, 252, 100, shown, true, colors, words);
  return written;
}

it('the newest step can be seen, however many came before it', () => {
  const [before, newest] = marksOf({ steps: [1, 501], rows: [{ name: 'y', sizes: [0.1, 0.2] }] }).slice(-2);
  expect(newest?.[2]).toBeGreaterThanOrEqual(14);
  expect((newest?.[0] ?? 0) + (newest?.[2] ?? 0)).toBe(240);
  expect(before?.[0]).toBe(40);
});

it('of thousands of layers each line of pixels shows one', () => {
  const rows = Array.from({ length: 4000 }, (_, layer) => ({ name: `h${layer}`, sizes: [0.1] }));
  const tops = marksOf({ steps: [1], rows }).map(([, top]) => Math.floor(top as number));
  expect([tops[0], tops.at(-1)]).toEqual([4, 65]);
  expect(new Set(tops).size).toBe(62);
  expect(tops.length).toBeLessThan(70);
});

it.each([
  [3, 3],
  [11, 6],
  [4000, 6],
])('of %i layers as many are named as there is room for, the first among them', (count, expected) => {
  const rows = Array.from({ length: count }, (_, layer) => ({ name: `h${layer}`, sizes: [0.1] }));
  const written: [string, number][] = [];
  const context = {
    measureText: () => ({ width: 20 }),
    fillText: (text: string, _: number, y: number) => written.push([text, y]),
    fillRect: () => undefined,
  };
  const colors = { ink: '#000000', panel: '#ffffff' } as ThemeColors;
  drawHeatStrips(context as unknown as CanvasRenderingContext2D, 252, 100, { steps: [1], rows }, true, colors, words);
  const names = written.filter(([text]) => text.startsWith('h'));
  expect(names).toHaveLength(expected);
  expect(names[0]?.[0]).toBe('h0');
  for (const [at, [, y]] of names.entries()) expect(y - (names[at - 1]?.[1] ?? -10)).toBeGreaterThanOrEqual(10);
});

it('the shades of the key are those of the strips, and it says what they stand for', () => {
  const filled: { readonly left: number; readonly height: number; readonly shade: string }[] = [];
  const written: string[] = [];
  const context = {
    fillStyle: '',
    measureText: () => ({ width: 20 }),
    fillText: (text: string) => written.push(text),
    fillRect(left: number, _top: number, _width: number, height: number) {
      filled.push({ left, height, shade: this.fillStyle });
    },
  };
  const colors = { ink: '#000000', panel: '#ffffff' } as ThemeColors;
  drawHeatStrips(context as unknown as CanvasRenderingContext2D, 253, 100, strips, true, colors, words);
  const key = filled.filter(({ height }) => height === 8);
  expect(key.every(({ left }) => Number.isInteger(left))).toBe(true);
  const strongest = filled.filter(({ height }) => height !== 8)[2]?.shade;
  expect(key.at(-1)?.shade).toBe(strongest);
  expect(written).toEqual(expect.arrayContaining(['Step 1', 'Step 5', 'RMS ∂L/∂w  0.00001']));
});

it.each([
  ['one after the other', [1, 2]],
  ['that a fast run left empty', [1, 300, 679]],
])('below narrow strips with steps %s no word is cut or lies over another', (_, steps) => {
  const written: { readonly left: number; readonly right: number; readonly top: number }[] = [];
  const measureText = (text: string): { width: number } => ({ width: 6.6 * text.length });
  const context = {
    measureText,
    fillText: (text: string, left: number, top: number) =>
      written.push({ left, right: left + measureText(text).width, top }),
    fillRect: () => undefined,
  };
  const colors = { ink: '#000000', panel: '#ffffff' } as ThemeColors;
  const shown = { steps, rows: [{ name: 'h', sizes: [9.57e-4, 0.00957, 0.001] }] };
  const brief = { ...words, gaps: 'Empty: the run was too fast.' };
  drawHeatStrips(context as unknown as CanvasRenderingContext2D, 236, 100, shown, true, colors, brief);
  for (const [at, word] of written.entries()) {
    expect(word.left).toBeGreaterThanOrEqual(0);
    expect(word.right).toBeLessThanOrEqual(236);
    expect(word.top).toBeLessThanOrEqual(100 - 11);
    const others = written.slice(at + 1).filter(({ top }) => Math.abs(top - word.top) < 11);
    expect(others.filter(({ left, right }) => left < word.right && word.left < right)).toEqual([]);
  }
});
