// A chart of factors with its places as buttons under it, so that each can be pointed at and focused.
import { lazy, type ReactNode, Suspense, useId } from 'react';
import chartStyles from '../kit/chart.module.css';
import type { EchartsFactorsProps } from './echarts-factors.tsx';
import styles from './factor-chart.module.css';
import { factorGrid } from './factor-chart-option.ts';

const EchartsFactors = lazy(async () => ({ default: (await import('./echarts-factors.tsx')).EchartsFactors }));

interface FactorChartProps extends EchartsFactorsProps {
  readonly name: string;
  readonly description: string;
  readonly pointed: number | null;
  /** One for each place, in order; each fills its column. */
  readonly children: ReactNode;
}

export function FactorChart({ name, description, pointed, children, ...chart }: FactorChartProps) {
  const id = useId();
  const count = chart.model.labels.length;
  return (
    <div className={styles.root} style={{ minWidth: factorGrid.left + factorGrid.right + 28 * count }}>
      <div className={styles.plot} role="img" aria-label={name} aria-describedby={id}>
        {pointed !== null && <PointedColumn place={pointed} count={count} />}
        <Suspense fallback={<div className={chartStyles.frame} />}>
          <EchartsFactors {...chart} />
        </Suspense>
      </div>
      <p className="unseen" id={id}>
        {description}
      </p>
      <div
        className={styles.places}
        style={{
          gridTemplateColumns: `repeat(${count}, minmax(0, 1fr))`,
          marginInline: `${factorGrid.left}px ${factorGrid.right}px`,
        }}
      >
        {children}
      </div>
    </div>
  );
}

function PointedColumn({ place, count }: { readonly place: number; readonly count: number }) {
  const width = `((100% - ${factorGrid.left + factorGrid.right}px) / ${count})`;
  return (
    <div
      className={styles.column}
      style={{ left: `calc(${factorGrid.left}px + ${width} * ${place})`, width: `calc(${width})` }}
    />
  );
}
