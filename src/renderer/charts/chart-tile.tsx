// One tile of the dock: title, its buttons, and a chart that fills the rest.
import { type ReactNode, useId } from 'react';
import './charts.css';

interface ChartTileProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function ChartTile({ title, actions, children }: ChartTileProps) {
  const id = useId();
  return (
    <section className="chart-tile" aria-labelledby={id}>
      <header className="chart-tile-header">
        <h2 className="chart-tile-title" id={id}>
          {title}
        </h2>
        {actions}
      </header>
      <div className="chart-tile-body">{children}</div>
    </section>
  );
}
