// ECharts option of a bar chart over a symmetric axis. Pure, so that it can be tested without a screen.
import { tickText, wideLabelsFit } from '../kit/axis-labels.ts';
import type { ThemeColors } from '../kit/theme-colors.ts';

export interface BarChartModel {
  /** Of the bins, from −1 to 1, in units of `unit`: one more than there are bins. */
  readonly edges: readonly number[];
  readonly unit: number;
  readonly counts: readonly number[];
  /** Other counts, drawn as an outline behind the bars. */
  readonly outline: readonly number[] | null;
  readonly logY: boolean;
  readonly yName: string;
}

const fontSize = 11;
/** Where a logarithmic axis of counts begins: 0 has no place on it, and 1 shall have a bar. */
const logFloor = 0.5;

export function barChartOption(model: BarChartModel, colors: ThemeColors) {
  const label = { color: colors.inkTertiary, fontFamily: colors.fontMono, fontSize };
  const line = { show: true, lineStyle: { color: colors.lineStrong } };
  return {
    animation: false,
    grid: { left: 36, right: 10, top: 18, bottom: 22, ...wideLabelsFit },
    xAxis: {
      type: 'value' as const,
      min: -1,
      max: 1,
      interval: 1,
      axisLine: { ...line, onZero: false },
      axisTick: line,
      axisLabel: {
        ...label,
        hideOverlap: true,
        alignMinLabel: 'left' as const,
        alignMaxLabel: 'right' as const,
        formatter: (place: number) => tickText(place * model.unit),
      },
      splitLine: { show: false },
    },
    yAxis: {
      type: model.logY ? ('log' as const) : ('value' as const),
      min: model.logY ? logFloor : 0,
      minInterval: 1,
      splitNumber: 3,
      name: model.yName,
      nameLocation: 'end' as const,
      nameGap: 6,
      nameTextStyle: { color: colors.inkTertiary, fontFamily: colors.fontUi, fontSize, align: 'left' as const },
      axisLine: { ...line, onZero: false },
      axisLabel: { ...label, hideOverlap: true, formatter: countText },
      splitLine: { lineStyle: { color: colors.line } },
    },
    series: [outlineSeries(model, colors), barSeries(model, colors)],
  };
}

/** A floor of ½ is no count. */
function countText(count: number): string {
  return count < 1 && count > 0 ? '' : tickText(count);
}

/** One colour per side of 0, as everywhere a sign is shown; the bin around 0 has both signs and neither colour. */
function barSeries({ edges, counts, logY }: BarChartModel, colors: ThemeColors) {
  return {
    type: 'bar' as const,
    id: 'bars',
    silent: true,
    barWidth: '90%',
    barMinWidth: 1,
    data: counts.map((count, bin) => {
      const [from, to] = [edges[bin] ?? 0, edges[bin + 1] ?? 0];
      const color = from >= 0 ? colors.positive : to <= 0 ? colors.negative : colors.inkTertiary;
      return { value: [(from + to) / 2, logY && count === 0 ? null : count], itemStyle: { color } };
    }),
    emphasis: { disabled: true },
    z: 2,
  };
}

function outlineSeries({ edges, outline, logY }: BarChartModel, colors: ThemeColors) {
  const base = logY ? logFloor : 0;
  return {
    type: 'line' as const,
    id: 'outline',
    silent: true,
    step: 'end' as const,
    symbol: 'none',
    data: outline === null ? [] : outlinePoints(edges, outline, base),
    lineStyle: { color: colors.ink, width: 1.5 },
    emphasis: { disabled: true },
    tooltip: { show: false },
    z: 3,
  };
}

/** Up the left side, along the tops, down the right side. */
export function outlinePoints(
  edges: readonly number[],
  counts: readonly number[],
  base: number,
): readonly (readonly [number, number])[] {
  const top = (bin: number): number => Math.max(base, counts.at(bin) ?? base);
  const [first = 0, last = 0] = [edges[0], edges.at(-1)];
  return [
    [first, base],
    ...counts.map((_, bin): [number, number] => [edges[bin] ?? first, top(bin)]),
    [last, top(-1)],
    [last, base],
  ];
}
