// The chart of factors itself. ECharts is large, so this file is loaded when the first such chart is shown.
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import styles from '../kit/chart.module.css';
import type { PictureSource } from '../kit/picture-source.ts';
import { type ThemeColors, useThemeColors } from '../kit/theme-colors.ts';
import { useEcharts } from '../kit/use-echarts.ts';
import { type FactorChartModel, factorChartOption } from './factor-chart-option.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, CanvasRenderer]);

export interface EchartsFactorsProps {
  readonly model: FactorChartModel;
  /** The pointer is over this place; null: over none. */
  readonly onPoint: (place: number | null) => void;
  readonly picture: PictureSource;
}

export function EchartsFactors({ model, onPoint, picture }: EchartsFactorsProps) {
  const { frame, chart } = useEcharts();
  const newestPoint = useRef(onPoint);
  const colors = useThemeColors();

  useEffect(() => {
    newestPoint.current = onPoint;
  }, [onPoint]);

  useEffect(() => {
    const own = chart.current;
    own?.getZr().on('mousemove', ({ offsetX, offsetY }) => {
      const isInside = own.containPixel({ gridIndex: 0 }, [offsetX, offsetY]);
      const [place] = isInside ? own.convertFromPixel({ gridIndex: 0 }, [offsetX, offsetY]) : [];
      newestPoint.current(place === undefined ? null : Math.round(place));
    });
    own?.getZr().on('globalout', () => newestPoint.current(null));
  }, [chart]);

  useEffect(() => {
    chart.current?.setOption(factorChartOption(model, colors, false), { notMerge: true });
  }, [model, colors, chart]);

  useEffect(() => {
    picture.current = () => pictureOf(model, colors);
    return () => {
      picture.current = null;
    };
  }, [picture, model, colors]);

  return (
    <div className={styles.frame}>
      <div className={styles.drawing} ref={frame} />
    </div>
  );
}

/** Drawn once more, wide enough for all places, with the words that stand around it in the page. */
function pictureOf(model: FactorChartModel, colors: ThemeColors): string {
  const element = document.createElement('div');
  const chart = init(element, null, { width: Math.max(900, 28 * model.labels.length), height: 480 });
  chart.setOption(factorChartOption(model, colors, true));
  const address = chart.getDataURL({ pixelRatio: 2, backgroundColor: colors.panel });
  chart.dispose();
  return address;
}
