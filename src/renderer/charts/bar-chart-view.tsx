// A bar chart with its accessible name and description; the drawing library is loaded when it is first needed.
import { lazy, Suspense, useId } from 'react';
import type { EchartsBarsProps } from './echarts-bars.tsx';
import './charts.css';

const EchartsBars = lazy(async () => ({ default: (await import('./echarts-bars.tsx')).EchartsBars }));

interface BarChartViewProps extends EchartsBarsProps {
  readonly name: string;
  /** What the bars are like, in a sentence. */
  readonly description: string;
}

export function BarChartView({ name, description, ...chart }: BarChartViewProps) {
  const id = useId();
  return (
    <>
      <div className="chart" role="img" aria-label={name} aria-describedby={id}>
        <Suspense fallback={<div className="chart-frame" />}>
          <EchartsBars {...chart} />
        </Suspense>
      </div>
      <p className="unseen" id={id}>
        {description}
      </p>
    </>
  );
}
