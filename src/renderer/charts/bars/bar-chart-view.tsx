// A bar chart; the drawing library is loaded when it is first needed.
import { lazy } from 'react';
import { ChartFigure } from '../tile/chart-figure.tsx';
import type { EchartsBarsProps } from './echarts-bars.tsx';

const EchartsBars = lazy(async () => ({ default: (await import('./echarts-bars.tsx')).EchartsBars }));

interface BarChartViewProps extends EchartsBarsProps {
  readonly name: string;
  /** What the bars are like, in a sentence. */
  readonly description: string;
}

export function BarChartView({ name, description, ...chart }: BarChartViewProps) {
  return (
    <ChartFigure name={name} description={description}>
      <EchartsBars {...chart} />
    </ChartFigure>
  );
}
