// A line chart; the drawing library is loaded when it is first needed.
import { lazy } from 'react';
import { ChartFigure } from '../tile/chart-figure.tsx';
import type { EchartsLineProps } from './echarts-line.tsx';

const EchartsLine = lazy(async () => ({ default: (await import('./echarts-line.tsx')).EchartsLine }));

interface LineChartViewProps extends EchartsLineProps {
  readonly name: string;
  /** What the lines do, in a sentence. */
  readonly description: string;
}

export function LineChartView({ name, description, ...chart }: LineChartViewProps) {
  return (
    <ChartFigure name={name} description={description}>
      <EchartsLine {...chart} />
    </ChartFigure>
  );
}
