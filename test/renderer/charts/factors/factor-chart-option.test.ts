import { describe, expect, test } from 'vitest';
import { type FactorChartModel, powerOf, powerRange, powerText } from '#renderer/charts/factors/factor-chart-option.ts';

function modelOf(factors: readonly number[], products: readonly number[]): FactorChartModel {
  const series = { factorName: 'f', productName: 'p', color: '#000', dash: [], factors, products };
  return { labels: factors.map(String), series: [series], marks: null };
}

describe('the log axis of factors', () => {
  test('holds every factor and product, and 1 between them', () => {
    const range = powerRange(modelOf([0.25, -4, 30], [3e-7, -0.1, 2]));
    expect(range).toEqual({ lowest: -7, highest: 2 });
    expect(powerOf(-0.1, range)).toBeCloseTo(-1, 12);
    expect(powerOf(1, range)).toBe(0);
  });

  test('has a place of its own for 0, under everything else', () => {
    const range = powerRange(modelOf([0, 0.02], [0, 0]));
    expect(range.lowest).toBe(-3);
    expect(powerOf(0, range)).toBe(range.lowest);
    expect(powerOf(0.02, range)).toBeGreaterThan(range.lowest + 1);
  });

  test('keeps what is beyond all numbers at its ends', () => {
    const range = powerRange(modelOf([Number.POSITIVE_INFINITY, Number.NaN], [1, 1]));
    expect(powerOf(Number.POSITIVE_INFINITY, range)).toBe(range.highest);
    expect(powerOf(Number.NaN, range)).toBe(0);
  });

  test('writes powers of ten as one reads them', () => {
    expect([-12, -3, -1, 0, 1, 4, 0.5].map(powerText)).toEqual(['10⁻¹²', '0.001', '0.1', '1', '10', '10⁴', '']);
  });
});
