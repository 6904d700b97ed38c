// A drawn chart, with its accessible name and in a sentence what it shows; empty until the drawing library has come.
import { type ReactNode, Suspense, useId } from 'react';
import '../kit/charts.css';

interface ChartFigureProps {
  readonly name: string;
  readonly description: string;
  readonly children: ReactNode;
}

export function ChartFigure({ name, description, children }: ChartFigureProps) {
  const id = useId();
  return (
    <>
      <div className="chart" role="img" aria-label={name} aria-describedby={id}>
        <Suspense fallback={<div className="chart-frame" />}>{children}</Suspense>
      </div>
      <p className="unseen" id={id}>
        {description}
      </p>
    </>
  );
}
