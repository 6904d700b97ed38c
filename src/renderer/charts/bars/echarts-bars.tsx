// The bar chart itself. ECharts is large, so this file is loaded when the first one is shown.
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import styles from '../kit/chart.module.css';
import { chartTooltip } from '../kit/chart-tooltip.ts';
import type { PictureSource } from '../kit/picture-source.ts';
import { useThemeColors } from '../kit/theme-colors.ts';
import { useChartPicture, useEcharts } from '../kit/use-echarts.ts';
import { type BarChartModel, barChartOption } from './bar-chart-option.ts';

use([BarChart, LineChart, GridComponent, TooltipComponent, CanvasRenderer]);

export interface EchartsBarsProps {
  readonly model: BarChartModel;
  /** The content of the tooltip of a bar, counted from 0. */
  readonly tooltip: (bar: number) => HTMLElement;
  readonly picture: PictureSource;
}

export function EchartsBars({ model, tooltip, picture }: EchartsBarsProps) {
  const newestTooltip = useRef(tooltip);
  const bars = useRef(model.counts.length);
  const colors = useThemeColors();
  const { frame, chart } = useEcharts();
  useChartPicture(picture, chart);

  useEffect(() => {
    newestTooltip.current = tooltip;
    bars.current = model.counts.length;
  }, [tooltip, model]);

  useEffect(() => {
    const barAt = (place: number): number => Math.floor(((place + 1) / 2) * bars.current);
    chart.current?.setOption(chartTooltip(colors, (place) => newestTooltip.current(barAt(place))));
  }, [chart, colors]);

  useEffect(() => {
    chart.current?.setOption(barChartOption(model, colors), { replaceMerge: ['series'] });
  }, [chart, model, colors]);

  return (
    <div className={styles.frame}>
      <div className={styles.drawing} ref={frame} />
    </div>
  );
}
