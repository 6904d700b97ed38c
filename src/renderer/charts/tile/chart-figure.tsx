// A drawn chart, with its accessible name and in a sentence what it shows; empty until the drawing library has come.
import { type ReactNode, Suspense, useId } from 'react';
import styles from '../kit/chart.module.css';

interface ChartFigureProps {
  readonly name: string;
  readonly description: string;
  readonly children: ReactNode;
}

export function ChartFigure({ name, description, children }: ChartFigureProps) {
  const id = useId();
  return (
    <>
      <div className={styles.root} role="img" aria-label={name} aria-describedby={id}>
        <Suspense fallback={<div className={styles.frame} />}>{children}</Suspense>
      </div>
      <p className="unseen" id={id}>
        {description}
      </p>
    </>
  );
}
