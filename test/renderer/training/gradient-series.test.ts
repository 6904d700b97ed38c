import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { layerId } from '#core/network/network.ts';
import { thinOut } from '#renderer/state/stores/thin-out.ts';
import { gradientRows, gradientStrips, lastToFirst } from '#renderer/training/gradient-series.ts';

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
  it('are one strip per layer, first to last, with gaps where a layer was not there', () => {
    expect(gradientStrips(layersOf(2), points)).toEqual({
      steps: [1, 4],
      rows: [
        { name: 'h0', sizes: [0.001, 0.002] },
        { name: 'h1', sizes: [null, 0.5] },
      ],
    });
  });

  it('are a table of steps and layers', () => {
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
