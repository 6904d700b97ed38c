// ECharts option of a line chart. Pure, so that it can be tested without a screen.
import { niceAtLeast } from '#renderer/ui/nice-number.ts';
import { tickText, wideLabelsFit } from '../kit/axis-labels.ts';
import type { ThemeColors } from '../kit/theme-colors.ts';

export type ChartPoint = readonly [x: number, y: number];

export interface LineSeries {
  readonly id: string;
  readonly name: string;
  readonly points: readonly ChartPoint[];
  readonly color: string;
  /** Lengths of strokes and gaps; empty: an unbroken line. */
  readonly dash: readonly number[];
  /** Behind the others and pale. */
  readonly faint: boolean;
  /** Its name stands at the line's end. */
  readonly named: boolean;
  /** Another line is in front: where this one rises far above it, it leaves the plot. */
  readonly isOther?: boolean;
  /** Between 0 and its own greatest value, whatever the axis says: the numbers are in the tooltip and the table. */
  readonly hasOwnScale?: boolean;
}

export interface LineChartModel {
  readonly xName: string;
  readonly series: readonly LineSeries[];
  readonly logX: boolean;
  readonly logY: boolean;
}

/** A logarithm has no place for 0 or less. */
export function plottable(points: readonly ChartPoint[], logX: boolean, logY: boolean): readonly ChartPoint[] {
  if (!logX && !logY) return points;
  return points.filter(([x, y]) => (!logX || x > 0) && (!logY || y > 0));
}

/** More than a plot has pixels. */
const mostPoints = 1000;

/**
 * Of very many points those that a line can show: of each stretch the first, the lowest, the highest and the last.
 * ECharts would take as long for all of them as a frame does, for every new epoch.
 */
export function shownPoints(points: readonly ChartPoint[]): readonly ChartPoint[] {
  if (points.length <= mostPoints) return points;
  const stretch = Math.ceil((4 * points.length) / mostPoints);
  const shown: ChartPoint[] = [];
  for (let start = 0; start < points.length; start += stretch) {
    const end = Math.min(points.length, start + stretch);
    let [lowest, highest] = [start, start];
    for (let index = start; index < end; index += 1) {
      const [, y] = points[index] as ChartPoint;
      if (y < (points[lowest] as ChartPoint)[1]) lowest = index;
      if (y > (points[highest] as ChartPoint)[1]) highest = index;
    }
    const chosen = [...new Set([start, lowest, highest, end - 1])].sort((one, other) => one - other);
    shown.push(...chosen.map((index) => points[index] as ChartPoint));
  }
  return shown;
}

/** Its points that have a place on its axes. */
export function plottedPoints({ points, hasOwnScale = false }: LineSeries, logX: boolean, logY: boolean) {
  return plottable(points, logX, logY && !hasOwnScale);
}

const fontSize = 11;
/** Pixels under the plot, for the numbers of the epochs. */
export const gridBottom = 24;
const gridTop = 10;
/** Pixels for the names at the lines' ends. */
export const labelRoom = { gap: 14, width: 56, top: gridTop };

/** Another line that ends before this share of the axis has no name: it would lie on the beginning of all lines. */
const leastNamed = 0.1;

/** The lines with a name at their ends, and where they end. */
export function endsOfNamed({ series, logX, logY }: LineChartModel) {
  const ends = series.flatMap((line) => {
    const end = plottedPoints(line, logX, logY).at(-1);
    return !line.named || end === undefined ? [] : [{ line, end }];
  });
  const furthest = Math.max(...ends.map(({ end }) => end[0]));
  return ends.filter(({ line, end }) => line.isOther !== true || end[0] >= leastNamed * furthest);
}

/** How many times as high as the lines in front another may rise before it is cut. */
const mostAbove = 4;

/** The upper end of the axis, where other lines would press those in front flat; undefined: all are seen whole. */
export function cutAbove({ series, logY }: LineChartModel): number | undefined {
  if (logY) return undefined;
  const own = series.filter(({ hasOwnScale }) => hasOwnScale !== true);
  const greatest = (lines: readonly LineSeries[]): number =>
    lines.reduce((most, { points }) => points.reduce((found, [, y]) => Math.max(found, y), most), 0);
  const front = greatest(own.filter(({ isOther }) => isOther !== true));
  const most = mostAbove * front;
  return front > 0 && greatest(own.filter(({ isOther }) => isOther === true)) > most ? niceAtLeast(front) : undefined;
}

/** @param shifts pixels by which the names at the lines' ends keep clear of each other, by the line's id, as far as they are known */
export function lineChartOption(
  model: LineChartModel,
  colors: ThemeColors,
  shifts: ReadonlyMap<string, number> = new Map(),
) {
  const label = { color: colors.inkTertiary, fontFamily: colors.fontMono, fontSize };
  const named = new Set(endsOfNamed(model).map(({ line: { id } }) => id));
  const cut = cutAbove(model);
  const line = { show: true, lineStyle: { color: colors.lineStrong } };
  return {
    animation: false,
    grid: { left: 52, right: 80, top: gridTop, bottom: gridBottom, ...wideLabelsFit },
    xAxis: {
      type: model.logX ? ('log' as const) : ('value' as const),
      name: model.xName,
      nameLocation: 'end' as const,
      nameGap: 8,
      nameTextStyle: {
        color: colors.inkTertiary,
        fontFamily: colors.fontUi,
        fontSize,
        verticalAlign: 'top' as const,
        padding: [9, 0, 0, 0],
      },
      min: model.logX ? 1 : 0,
      max: ({ max }: { max: number }) => Math.max(max, model.logX ? 10 : 1),
      minInterval: 1,
      axisLine: { ...line, onZero: false },
      axisTick: line,
      axisLabel: { ...label, hideOverlap: true, showMaxLabel: false, formatter: tickText },
      splitLine: { show: false },
    },
    yAxis: [
      {
        type: model.logY ? ('log' as const) : ('value' as const),
        ...(model.logY ? {} : { min: 0 }),
        ...(cut === undefined ? {} : { max: cut }),
        splitNumber: 3,
        axisLine: { ...line, onZero: false },
        axisLabel: { ...label, hideOverlap: true, formatter: tickText },
        splitLine: { lineStyle: { color: colors.line } },
      },
      { type: 'value' as const, min: 0, show: false },
    ],
    series: model.series.map((series) =>
      seriesOption(series, model, colors, named.has(series.id), shifts.get(series.id)),
    ),
  };
}

function seriesOption(
  series: LineSeries,
  { logX, logY }: LineChartModel,
  colors: ThemeColors,
  isNamed: boolean,
  shift = 0,
) {
  const data = shownPoints(plottedPoints(series, logX, logY)).map(([x, y]) => [x, y]);
  return {
    type: 'line' as const,
    id: series.id,
    name: series.name,
    yAxisIndex: series.hasOwnScale === true ? 1 : 0,
    data,
    sampling: 'lttb' as const,
    symbol: 'circle',
    symbolSize: 5,
    showSymbol: data.length === 1,
    silent: true,
    lineStyle: {
      color: series.color,
      width: series.faint ? 1 : 2,
      opacity: series.faint ? 0.35 : 1,
      type: series.dash.length > 0 ? [...series.dash] : ('solid' as const),
    },
    itemStyle: { color: series.color, opacity: series.faint ? 0.35 : 1 },
    endLabel: {
      show: isNamed,
      formatter: '{a}',
      color: series.faint ? colors.inkTertiary : series.color,
      fontFamily: colors.fontUi,
      fontSize,
      distance: 6,
      offset: [0, shift],
    },
    emphasis: { disabled: true },
    z: series.faint ? 1 : 2,
  };
}
