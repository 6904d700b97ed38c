// The line chart itself. ECharts is large, so this file is loaded when the first chart is shown.
import { LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import styles from '../kit/chart.module.css';
import { chartTooltip } from '../kit/chart-tooltip.ts';
import type { PictureSource } from '../kit/picture-source.ts';
import { useThemeColors } from '../kit/theme-colors.ts';
import { useChartPicture, useEcharts } from '../kit/use-echarts.ts';
import { labelOffsets } from './end-labels.ts';
import { endsOfNamed, gridBottom, type LineChartModel, labelRoom, lineChartOption } from './line-chart-option.ts';

use([LineChart, GridComponent, TooltipComponent, CanvasRenderer]);

export interface EchartsLineProps {
  readonly model: LineChartModel;
  /** Where on the x axis a line stands across the plot; null or absent: nowhere. */
  readonly marker?: number | null;
  /** The content of the tooltip at an x that has a point. */
  readonly tooltip: (x: number) => HTMLElement;
  /** A place of the plot was clicked; absent: there is nothing to pick. */
  readonly onPick?: (x: number) => void;
  /** Filled with a function that gives the chart as a PNG address. */
  readonly picture: PictureSource;
}

const nothing = (): void => {};

export function EchartsLine({ model, marker = null, tooltip, onPick = nothing, picture }: EchartsLineProps) {
  const newestTooltip = useRef(tooltip);
  const newestPick = useRef(onPick);
  const newestModel = useRef(model);
  const newestMarker = useRef(marker);
  const shifts = useRef<ReadonlyMap<string, number>>(new Map());
  const markerLine = useRef<HTMLDivElement>(null);
  const colors = useThemeColors();
  const { frame, chart } = useEcharts((own) => {
    shifts.current = separateLabels(own, newestModel.current, shifts.current);
    placeMarker(own, markerLine.current, newestModel.current, newestMarker.current);
  });
  useChartPicture(picture, chart);

  useEffect(() => {
    newestTooltip.current = tooltip;
    newestPick.current = onPick;
  }, [tooltip, onPick]);

  useEffect(() => {
    const own = chart.current;
    own?.getZr().on('click', ({ offsetX, offsetY }) => {
      const place = [offsetX, offsetY];
      if (!own.containPixel({ gridIndex: 0 }, place)) return;
      const [x] = own.convertFromPixel({ gridIndex: 0 }, place);
      if (x !== undefined) newestPick.current?.(x);
    });
  }, [chart]);

  useEffect(() => {
    chart.current?.setOption(chartTooltip(colors, (x) => newestTooltip.current(x)));
  }, [chart, colors]);

  useEffect(() => {
    newestModel.current = model;
    if (chart.current === null) return;
    chart.current.setOption(lineChartOption(model, colors, shifts.current), { replaceMerge: ['series'] });
    shifts.current = separateLabels(chart.current, model, shifts.current);
  }, [chart, model, colors]);

  // The chart itself isn't drawn again for the marker, which is dragged along it.
  useEffect(() => {
    newestMarker.current = marker;
    if (chart.current !== null) placeMarker(chart.current, markerLine.current, model, marker);
  }, [chart, model, marker]);

  return (
    <div className={styles.frame}>
      <div className={styles.drawing} ref={frame} />
      <div className={styles.marker} ref={markerLine} hidden />
    </div>
  );
}

function placeMarker(
  chart: EChartsType,
  line: HTMLElement | null,
  { logX }: LineChartModel,
  marker: number | null,
): void {
  if (line === null) return;
  line.hidden = marker === null;
  if (marker === null) return;
  line.style.left = `${chart.convertToPixel({ xAxisIndex: 0 }, logX ? Math.max(1, marker) : marker)}px`;
}

/** Where the lines end is known only after they have been laid out. Gives the shifts of the names, the same while they suit. */
function separateLabels(
  chart: EChartsType,
  model: LineChartModel,
  present: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const labels = endsOfNamed(model).map(({ line, end: [x, y] }) => ({
    id: line.id,
    x: chart.convertToPixel({ xAxisIndex: 0 }, x),
    y: chart.convertToPixel({ yAxisIndex: line.hasOwnScale === true ? 1 : 0 }, y),
  }));
  const next = labelOffsets(labels, { ...labelRoom, bottom: chart.getHeight() - gridBottom });
  const isSame = next.size === present.size && [...next].every(([id, shift]) => present.get(id) === shift);
  if (isSame) return present;
  // All of them are drawn again.
  chart.setOption({ series: [...next].map(([id, shift]) => ({ id, endLabel: { offset: [0, shift] } })) });
  return next;
}
