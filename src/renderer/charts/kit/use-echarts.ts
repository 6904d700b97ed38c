// A chart of ECharts that lives as long as its place on the screen and follows its size.
import { type EChartsType, init } from 'echarts/core';
import { type RefObject, useEffect, useRef } from 'react';
import type { PictureSource } from './picture-source.ts';
import { useThemeColors } from './theme-colors.ts';

interface EchartsPlace {
  readonly frame: RefObject<HTMLDivElement | null>;
  /** Filled before the effects of the component that comes after this hook. */
  readonly chart: RefObject<EChartsType | null>;
}

/** @param onResize what has to be placed anew once the chart has another size */
export function useEcharts(onResize?: (chart: EChartsType) => void): EchartsPlace {
  const frame = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const newestResize = useRef(onResize);

  useEffect(() => {
    newestResize.current = onResize;
  }, [onResize]);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const own = init(element);
    const observer = new ResizeObserver(() => {
      own.resize();
      newestResize.current?.(own);
    });
    observer.observe(element);
    chart.current = own;
    return () => {
      observer.disconnect();
      own.dispose();
      chart.current = null;
    };
  }, []);

  return { frame, chart };
}

/** Fills the source with the chart as it is drawn, as the address of a PNG. */
export function useChartPicture(picture: PictureSource, chart: RefObject<EChartsType | null>): void {
  const { panel } = useThemeColors();
  useEffect(() => {
    picture.current = () => chart.current?.getDataURL({ pixelRatio: 2, backgroundColor: panel }) ?? '';
    return () => {
      picture.current = null;
    };
  }, [picture, chart, panel]);
}
