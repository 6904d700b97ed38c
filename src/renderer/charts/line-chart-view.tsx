// A line chart with its accessible name and description; the drawing library is loaded when it is first needed.
import { lazy, Suspense, useId } from 'react';
import type { EchartsLineProps } from './echarts-line.tsx';
import './charts.css';

const EchartsLine = lazy(async () => ({ default: (await import('./echarts-line.tsx')).EchartsLine }));

interface LineChartViewProps extends EchartsLineProps {
  readonly name: string;
  /** What the lines do, in a sentence. */
  readonly description: string;
}

export function LineChartView({ name, description, ...chart }: LineChartViewProps) {
  const id = useId();
  return (
    <>
      <div className="chart" role="img" aria-label={name} aria-describedby={id}>
        <Suspense fallback={<div className="chart-frame" />}>
          <EchartsLine {...chart} />
        </Suspense>
      </div>
      <p className="unseen" id={id}>
        {description}
      </p>
    </>
  );
}
