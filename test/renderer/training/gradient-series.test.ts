import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { layerId } from '#core/network/network.ts';
import { thinOut } from '#renderer/state/stores/thin-out.ts';
import { gradientRows, gradientSeries, lastToFirst, tooltipRows } from '#renderer/training/gradient-series.ts';

const colors = { validationLine: '#8f2fa8', inkTertiary: '#636d7b' };
const layersOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: layerId(`l${index}`), name: `h${index}` }));

const points = [
  { step: 1, byLayer: new Map([[layerId('l0'), 0.001]]) },
  {
    step: 4,
    byLayer: new Map([
      [layerId('l0'), 0.002],
      [layerId('l1'), 0.5],
    ]),
  },
];

describe('gradients by layer', () => {
  it('are one line per layer, first to last, with gaps where a layer was not there', () => {
    const series = gradientSeries(layersOf(2), points, colors);
    expect(series.map(({ name, points: line }) => [name, line])).toEqual([
      [
        'h0',
        [
          [1, 0.001],
          [4, 0.002],
        ],
      ],
      ['h1', [[4, 0.5]]],
    ]);
    expect(new Set(series.map(({ color }) => color)).size).toBe(2);
  });

  it('name the first and the last of many layers and no more than there is room for', () => {
    const named = gradientSeries(layersOf(40), points, colors).filter(({ named }) => named);
    expect(named.map(({ name }) => name)).toEqual(expect.arrayContaining(['h0', 'h39']));
    expect(named.length).toBeLessThanOrEqual(7);
    expect(gradientSeries(layersOf(1), points, colors)[0]?.named).toBe(true);
  });

  it('say of a step what is known of it', () => {
    expect(tooltipRows(layersOf(2), points, 1)).toEqual([
      ['h0', '0.00100'],
      ['h1', '–'],
    ]);
    expect(gradientRows(layersOf(2), points)).toEqual([
      [1, 0.001, null],
      [4, 0.002, 0.5],
    ]);
  });

  it('compare the last layer with the first, where both have gradients', () => {
    expect(lastToFirst(layersOf(2), points)).toBe(250);
    expect(lastToFirst(layersOf(1), points)).toBeNull();
    expect(lastToFirst(layersOf(2), points.slice(0, 1))).toBeNull();
    expect(lastToFirst(layersOf(2), [])).toBeNull();
  });
});

describe('a series that grows with the run', () => {
  test.prop([fc.uniqueArray(fc.nat(100_000), { minLength: 1, maxLength: 300 }), fc.integer({ min: 4, max: 100 })])(
    'stays bounded and in order, with its first and its newest point',
    (steps, most) => {
      const series = steps.sort((a, b) => a - b).map((step) => ({ step }));
      const kept = thinOut(series, most);
      expect(kept.length).toBeLessThanOrEqual(most);
      expect(kept[0]).toBe(series[0]);
      expect(kept.at(-1)).toBe(series.at(-1));
      expect(kept.every((point, index) => index === 0 || point.step > (kept[index - 1]?.step ?? 0))).toBe(true);
    },
  );

  it('is left alone while it is short', () => {
    const series = [{ step: 1 }, { step: 2 }];
    expect(thinOut(series, 2)).toBe(series);
  });
});
