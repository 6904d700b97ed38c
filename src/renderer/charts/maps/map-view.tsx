// A map or curve with its legend, drawn anew whenever what it asks answers differently.
import type { ReactNode } from 'react';
import styles from '../kit/chart.module.css';
import { PlotCanvas, type PlotCanvasProps } from './plot-canvas.tsx';

interface MapViewProps extends PlotCanvasProps {
  readonly isSquare?: boolean;
  /** Items of the legend. */
  readonly children: ReactNode;
}

export function MapView({ isSquare = false, children, ...plot }: MapViewProps) {
  return (
    <div className={styles.mapView} data-square={isSquare || undefined}>
      <PlotCanvas {...plot} />
      <ul className={styles.mapLegend}>{children}</ul>
    </div>
  );
}

interface LegendItemProps {
  readonly path: string;
  readonly text: string;
  readonly fill?: string;
  readonly stroke?: string;
}

export function LegendItem({ path, text, fill = 'none', stroke = 'none' }: LegendItemProps) {
  return (
    <li>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d={path} fill={fill} stroke={stroke} strokeWidth="1.5" />
      </svg>
      {text}
    </li>
  );
}

/** A line as it is drawn. */
export const linePath = 'M0,6H12';
/** What fills an area. */
export const swatchPath = 'M2,2H10V10H2Z';
