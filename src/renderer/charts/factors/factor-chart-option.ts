// Factors and their running product on a log axis, as it is said to ECharts. Pure, so that it can be tested without a screen.
import { powerOfTen } from '#core/numeric/power-of-ten.ts';
import type { ThemeColors } from '../kit/theme-colors.ts';

export interface FactorSeries {
  readonly factorName: string;
  readonly productName: string;
  readonly color: string;
  /** Lengths of strokes and gaps of the product's line; empty: unbroken. */
  readonly dash: readonly number[];
  /** One for each place. */
  readonly factors: readonly number[];
  readonly products: readonly number[];
}

/** A number of its own beside the factors, drawn without a line between; null where a place has none. */
export interface FactorMarks {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

export interface FactorChartModel {
  /** One for each place. */
  readonly labels: readonly string[];
  readonly series: readonly FactorSeries[];
  readonly marks: FactorMarks | null;
}

/** Powers of ten at both ends of the axis. */
interface PowerRange {
  readonly lowest: number;
  readonly highest: number;
}

/** Pixels beside the plot, which the places under it stand clear of, too. */
export const factorGrid = { left: 52, right: 12 } as const;

export function powerRange({ series, marks }: FactorChartModel): PowerRange {
  const numbers = [...series.flatMap(({ factors, products }) => [...factors, ...products]), ...(marks?.values ?? [])];
  let lowest = -1;
  let highest = 0.5;
  let hasZero = false;
  for (const number of numbers) {
    if (number === 0) hasZero = true;
    if (number === null || number === 0 || !Number.isFinite(number)) continue;
    const power = Math.log10(Math.abs(number));
    lowest = Math.min(lowest, Math.floor(power));
    highest = Math.max(highest, Math.ceil(power));
  }
  return { lowest: hasZero ? lowest - 1 : lowest, highest };
}

/** Where a number stands on the axis: 0 and what is beyond all numbers at its ends. */
export function powerOf(number: number, { lowest, highest }: PowerRange): number {
  if (Number.isNaN(number)) return 0;
  return Math.min(highest, Math.max(lowest, Math.log10(Math.abs(number))));
}

/** Such as 0.01, 1, 10⁻⁶; nothing between two powers. */
export function powerText(power: number): string {
  if (!Number.isInteger(power)) return '';
  // As every number: plain from 0.001 to 9,999.
  return Math.abs(power) <= 3 ? String(Number(`1e${power}`)) : powerOfTen(power);
}

/** @param isAlone for a picture that leaves the page: with the places and what the colours mean */
export function factorChartOption(model: FactorChartModel, colors: ThemeColors, isAlone: boolean) {
  const range = powerRange(model);
  const text = { color: colors.inkSecondary, fontFamily: colors.fontUi, fontSize: 11 };
  const spread = range.highest - range.lowest;
  return {
    animation: false,
    grid: {
      ...factorGrid,
      top: isAlone ? 56 : 10,
      bottom: isAlone ? 96 : 8,
      outerBoundsMode: 'none' as const,
    },
    ...(isAlone ? { legend: { top: 8, left: factorGrid.left, textStyle: text, itemWidth: 22 } } : {}),
    xAxis: {
      type: 'category' as const,
      data: [...model.labels],
      axisLine: { onZero: true, lineStyle: { color: colors.inkTertiary } },
      axisTick: { show: false },
      axisLabel: { ...text, show: isAlone, interval: 0, rotate: 60 },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value' as const,
      min: range.lowest,
      max: range.highest,
      interval: Math.max(1, Math.ceil(spread / 8)),
      axisLine: { show: true, lineStyle: { color: colors.lineStrong } },
      axisLabel: { ...text, fontFamily: colors.fontMono, formatter: powerText, hideOverlap: true },
      splitLine: { lineStyle: { color: colors.line } },
    },
    series: [
      ...model.series.flatMap((series) => [barsOf(series, range, colors), lineOf(series, range, colors)]),
      ...(model.marks === null ? [] : [marksOf(model.marks, range, colors)]),
    ],
  };
}

/** Full where positive, hollow where negative, as everywhere on the canvas. */
function fillOf(number: number, color: string, ground: string) {
  return { color: number < 0 ? ground : color, borderColor: color, borderWidth: 1.5 };
}

function barsOf({ factorName, color, factors }: FactorSeries, range: PowerRange, { panel, ink }: ThemeColors) {
  return {
    type: 'bar' as const,
    name: factorName,
    silent: true,
    barMaxWidth: 10,
    barMinHeight: 1,
    barGap: '20%',
    itemStyle: { color },
    data: factors.map((factor) => ({
      value: powerOf(factor, range),
      itemStyle: { ...fillOf(factor, color, panel), opacity: 0.55 },
      label: { show: factor === 0, formatter: '0', position: 'insideBottom' as const, color: ink },
    })),
  };
}

function lineOf({ productName, color, dash, products }: FactorSeries, range: PowerRange, { panel }: ThemeColors) {
  return {
    type: 'line' as const,
    name: productName,
    silent: true,
    symbol: 'circle',
    symbolSize: 7,
    lineStyle: { color, width: 2, type: dash.length > 0 ? [...dash] : ('solid' as const) },
    itemStyle: { color },
    emphasis: { disabled: true },
    z: 3,
    data: products.map((product) => ({
      value: powerOf(product, range),
      itemStyle: { ...fillOf(product, color, panel), opacity: 1 },
    })),
  };
}

function marksOf({ name, values }: FactorMarks, range: PowerRange, { inkTertiary }: ThemeColors) {
  return {
    type: 'line' as const,
    name,
    silent: true,
    symbol: 'diamond',
    symbolSize: 10,
    lineStyle: { width: 0 },
    itemStyle: { color: inkTertiary },
    emphasis: { disabled: true },
    z: 2,
    data: values.map((value) => (value === null ? null : powerOf(value, range))),
  };
}
