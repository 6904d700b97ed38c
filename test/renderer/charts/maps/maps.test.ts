import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { parseColor, type Rgb, signColor, signTable } from '#renderer/charts/kit/sign-colors.ts';
import type { ThemeColors } from '#renderer/charts/kit/theme-colors.ts';
import { boundarySegments, fieldFeatures, fieldPixels } from '#renderer/charts/maps/boundary-field.ts';
import { contourSegments } from '#renderer/charts/maps/contour.ts';
import { drawnRows } from '#renderer/charts/maps/map-points.ts';
import { comparable, plotArea, sidewardTicks, toX, toY } from '#renderer/charts/maps/plot-area.ts';
import { withAnswers } from '#renderer/charts/maps/prediction-curve.tsx';
import { classAt, signedShare, targetView, wrongRows } from '#renderer/charts/maps/target-view.ts';
import { paddedRange, ticks } from '#renderer/charts/maps/ticks.ts';
import { briefText } from '#renderer/ui/field-text.ts';

const steps: Rgb[] = [
  '#925003',
  '#bb6806',
  '#d28c50',
  '#e2b38d',
  '#d1d5d8',
  '#99c2ed',
  '#64a3e3',
  '#2d84d3',
  '#0465af',
].map(parseColor);
const table = signTable(steps);
const colors = {
  canvas: '#ffffff',
  negative: '#925003',
  positive: '#0465af',
  classes: ['#e69f00', '#56b4e9', '#009e73'],
  signs: table,
} as unknown as ThemeColors;

const rowsOf = (features: number[], targets: number[], outputs = 1, areShares = true) => ({
  count: targets.length / outputs,
  features: Float64Array.from(features),
  targets: Float64Array.from(targets),
  outputs,
  areShares,
});

describe('the sign scale', () => {
  it('has the palette’s own colours at its steps', () => {
    for (const [index, step] of steps.entries()) expect(signColor(table, index / 4 - 1)).toEqual(step);
  });

  it('cuts off what is too large and shows what is no number as nothing', () => {
    expect(signColor(table, 9)).toEqual(parseColor('#0465af'));
    expect(signColor(table, -9)).toEqual(parseColor('#925003'));
    expect(signColor(table, Number.NaN)).toEqual(parseColor('#d1d5d8'));
  });

  it('reads short hex colours too', () => {
    expect(parseColor(' #fa0')).toEqual([255, 170, 0]);
  });
});

describe('what the targets are', () => {
  it('are two classes when there is one output of zeros and ones', () => {
    expect(targetView(rowsOf([], [0, 1, 1]))).toEqual({ kind: 'twoClasses' });
  });

  it('are classes when the outputs of each row share out 1, and not for several yes-or-no questions', () => {
    expect(targetView(rowsOf([], [0, 1, 0, 1, 0, 0], 3))).toEqual({ kind: 'classes', count: 3 });
    expect(targetView(rowsOf([], [0, 0, 1, 1], 2))).toEqual({ kind: 'value', low: 0, high: 1 });
  });

  it('are a value otherwise, never of width 0', () => {
    expect(targetView(rowsOf([], [-2, 3]))).toEqual({ kind: 'value', low: -2, high: 3 });
    expect(targetView(rowsOf([], [0.5, 0.5]))).toEqual({ kind: 'value', low: -0.5, high: 1.5 });
  });

  it.each([0, 1])('are a class where nothing but %s is shares, and else a value', (target) => {
    expect(targetView(rowsOf([], [target, target]))).toEqual({ kind: 'twoClasses' });
    expect(targetView(rowsOf([], [target, target], 1, false))).toMatchObject({ kind: 'value' });
    expect(targetView(rowsOf([], [0, 1], 1, false))).toEqual({ kind: 'twoClasses' });
  });

  it('make rows wrong whose prediction is of another class', () => {
    const rows = rowsOf([], [0, 1, 1]);
    expect([...wrongRows({ kind: 'twoClasses' }, rows, Float64Array.of(0.4, 0.5, 0.2))]).toEqual([2]);
    expect(wrongRows({ kind: 'value', low: 0, high: 9 }, rows, Float64Array.of(5, 5, 5)).size).toBe(0);
    expect(classAt(Float64Array.of(9, 0.1, 0.7, 0.2), 1, 3)).toBe(1);
  });

  it('put the middle of two classes at 0', () => {
    expect(signedShare({ kind: 'twoClasses' }, 0.5)).toBe(0);
    expect(signedShare({ kind: 'twoClasses' }, 2)).toBe(1);
    expect(signedShare({ kind: 'value', low: -2, high: 2 }, -2)).toBe(-1);
  });
});

describe('the axis of a prediction curve', () => {
  const targets = { minimum: -1, maximum: 1 };

  it('is that of the targets while the answers are among them', () => {
    expect(withAnswers(targets, [0.9, -1, Number.NaN, Infinity])).toEqual(targets);
  });

  test.prop([fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 })])(
    'holds every answer and every target, and is not much longer than they need',
    (answers) => {
      const { minimum, maximum } = withAnswers(targets, answers);
      const [low, high] = [Math.min(-1, ...answers), Math.max(1, ...answers)];
      expect(minimum <= low && maximum >= high).toBe(true);
      expect(maximum - minimum).toBeLessThanOrEqual(2 * (high - low));
    },
  );

  it('stands still while an answer moves a little', () => {
    expect(withAnswers(targets, [6.24])).toEqual(withAnswers(targets, [6.3]));
  });
});

describe('the coloured plane', () => {
  it('asks the network from the top left to the bottom right', () => {
    const features = fieldFeatures({ minimum: 0, maximum: 1 }, { minimum: -1, maximum: 1 }, 3);
    expect([...features.slice(0, 2)]).toEqual([0, 1]);
    expect([...features.slice(-2)]).toEqual([1, -1]);
    expect(features.length).toBe(18);
  });

  it('is bluer where the answer is 1, browner where it is 0, opaque everywhere', () => {
    const pixels = fieldPixels(Float64Array.of(0, 0.5, 1), 1, { kind: 'twoClasses' }, colors);
    const [low, middle, high] = [0, 4, 8].map((at) => [...pixels.slice(at, at + 4)]) as [number[], number[], number[]];
    expect(low[0]).toBeGreaterThan(low[2] as number);
    expect(high[2]).toBeGreaterThan(high[0] as number);
    expect(middle.slice(0, 3)).toEqual([...parseColor('#d1d5d8')]);
    expect([low[3], middle[3], high[3]]).toEqual([255, 255, 255]);
  });

  it('takes the winner’s colour for several classes, paler where it hardly wins', () => {
    const view = { kind: 'classes', count: 3 } as const;
    const pixels = fieldPixels(Float64Array.of(0.05, 0.05, 0.9, 0.33, 0.33, 0.34), 3, view, colors);
    expect(pixels[1]).toBeGreaterThan(pixels[0] as number);
    expect(pixels[4]).toBeGreaterThan(pixels[0] as number);
  });
});

describe('the boundary line', () => {
  it('runs where the values cross the level', () => {
    const values = Float64Array.of(0, 1, 0, 1);
    expect(contourSegments(values, 2, 2, 0.25)).toEqual([{ x1: 0.25, y1: 0, x2: 0.25, y2: 1 }]);
    expect(boundarySegments(values, 2, { kind: 'value', low: 0, high: 1 })).toEqual([]);
  });

  it('is absent where nothing crosses', () => {
    expect(contourSegments(Float64Array.of(1, 2, 3, 4), 2, 2, 0.5)).toEqual([]);
  });

  test.prop([fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 25, maxLength: 25 })])(
    'stays inside its grid and never breaks off in the middle of a cell',
    (values) => {
      const onEdge = (place: number): boolean => Number.isInteger(place);
      for (const { x1, y1, x2, y2 } of contourSegments(Float64Array.from(values), 5, 5, 0)) {
        for (const place of [x1, y1, x2, y2]) expect(place >= 0 && place <= 4).toBe(true);
        expect((onEdge(x1) || onEdge(y1)) && (onEdge(x2) || onEdge(y2))).toBe(true);
      }
    },
  );
});

describe('axes', () => {
  it('have round numbers', () => {
    expect(ticks({ minimum: 0, maximum: 1 }, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(ticks({ minimum: -3.4, maximum: 3.4 }, 3)).toEqual([0]);
    expect(ticks({ minimum: -3.4, maximum: 3.4 }, 4)).toEqual([-2, 0, 2]);
    expect(ticks({ minimum: 1, maximum: 1 }, 4)).toEqual([]);
  });

  it('leave a margin around the values, also around one value or none', () => {
    expect(paddedRange([0, 10], 0.1)).toEqual({ minimum: -1, maximum: 11 });
    expect(paddedRange([2], 0.5)).toEqual({ minimum: 1, maximum: 3 });
    expect(paddedRange([], 0.1)).toEqual({ minimum: -1, maximum: 1 });
  });

  it('share a scale when they are comparable', () => {
    const [x, y] = comparable({ minimum: 0, maximum: 4 }, { minimum: 0, maximum: 2 });
    expect([x, y]).toEqual([
      { minimum: 0, maximum: 4 },
      { minimum: -1, maximum: 3 },
    ]);
    const far = { minimum: 0, maximum: 1000 };
    expect(comparable(far, { minimum: 0, maximum: 1 })).toEqual([far, { minimum: 0, maximum: 1 }]);
  });

  it('put values on pixels, upwards', () => {
    const area = plotArea(300, 200, { minimum: 0, maximum: 1 }, { minimum: 0, maximum: 1 }, true);
    expect(area.width).toBe(area.height);
    expect(toX(area, 0)).toBe(area.left);
    expect(toY(area, 1)).toBe(area.top);
    expect(toY(area, 0)).toBe(area.top + area.height);
  });
});

describe('the numbers under a plot', () => {
  it('stand apart on a map as large as the window, and are as many as ever on a small one', () => {
    const range = { minimum: -0.98, maximum: 1.02 };
    const numbers = sidewardTicks(range, 1132);
    const widths = numbers.map((tick) => briefText(tick).length * 6.7);
    const [first = 0, second = 0] = numbers;
    expect(((second - first) / 2) * 1132).toBeGreaterThan(Math.max(...widths) + 5);
    expect(sidewardTicks({ minimum: -3.4, maximum: 3.4 }, 240)).toHaveLength(7);
  });
});

describe('rows on a map', () => {
  it('are all drawn, or evenly chosen when there are too many', () => {
    expect(drawnRows(3)).toEqual([0, 1, 2]);
    const some = drawnRows(10_000);
    expect(some.length).toBe(2000);
    expect(new Set(some).size).toBe(2000);
    expect(some.at(-1)).toBe(9995);
  });
});

describe('the room beside a plot', () => {
  it('is left to the map where every pixel counts', () => {
    const range = { minimum: -6, maximum: 6 };
    const { left, width, height } = plotArea(104, 116, range, range, true);
    expect(width).toBe(height);
    expect(width).toBeGreaterThan(75);
    expect(left + width).toBeLessThanOrEqual(104);
  });

  it.each([1e-4, 3e-7, 1, 1e6, 6e37])('holds the widest number of the upright axis, of a scale of %s', (scale) => {
    const range = { minimum: -scale, maximum: scale };
    const { left, height } = plotArea(300, 200, range, range, false);
    const widest = Math.max(...ticks(range, height / 28).map((tick) => briefText(tick).length));
    expect(left).toBeGreaterThanOrEqual(widest * 6.6 + 5);
  });
});
