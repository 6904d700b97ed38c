import { describe, expect, it } from 'vitest';
import { outlinePoints } from '#renderer/charts/bars/bar-chart-option.ts';
import { barsOf, histogramRows, histogramView } from '#renderer/training/histogram/histogram-view.ts';

describe('the histogram of a network', () => {
  it('has one axis for now and for the start, the same to both sides and round', () => {
    const view = histogramView(Float64Array.of(-0.3, 0.3), Float64Array.of(1.7));
    expect(view.limit).toBe(2);
    expect([...view.counts]).toEqual([0, 0, 2, 0, 0]);
    expect([...(view.startCounts ?? [])]).toEqual([0, 0, 0, 0, 1]);
    expect(histogramView(Float64Array.of(-0.3, 0.4), null).limit).toBe(0.5);
  });

  it('has a row per bin, from its lower to its upper edge', () => {
    const rows = histogramRows(histogramView(Float64Array.of(-5, 5), Float64Array.of(0)));
    expect(rows.at(0)).toEqual([-5, -3, 1, 0]);
    expect(rows.at(2)).toEqual([-1, 1, 0, 1]);
    expect(rows.at(-1)).toEqual([3, 5, 1, 0]);
    expect(
      histogramRows(histogramView(Float64Array.of(5), null))
        .at(0)
        ?.at(-1),
    ).toBeNull();
  });

  it('keeps its axis finite and above 0 whatever is counted', () => {
    const { MAX_VALUE: most, MIN_VALUE: least } = Number;
    for (const value of [0, least, most, Number.NaN, Infinity]) {
      const { limit } = histogramView(Float64Array.of(value), null);
      expect(limit).toBeGreaterThan(0);
      expect(limit).toBeLessThan(Infinity);
    }
    expect(histogramView(new Float64Array(0), null).limit).toBe(1);
  });

  it('is drawn in units of its axis, so that no number is too large for the chart', () => {
    const bars = barsOf(histogramView(Float64Array.of(Number.MAX_VALUE), null), false, 'count');
    expect(bars.edges.at(0)).toBe(-1);
    expect(bars.edges.at(-1)).toBe(1);
    expect(bars.outline).toBeNull();
  });

  it('has an outline up, along the tops and down', () => {
    expect(outlinePoints([-1, 0, 1], [3, 0], 0.5)).toEqual([
      [-1, 0.5],
      [-1, 3],
      [0, 0.5],
      [1, 0.5],
      [1, 0.5],
    ]);
  });
});
