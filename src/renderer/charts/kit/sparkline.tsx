// A small curve without axes: the shape at a glance, its first and its last number as words under it.

import styles from './sparkline.module.css';
import { curvePath } from './sparkline-path.ts';

interface SparklineProps {
  /** What it shows, for those who can't see it. */
  readonly name: string;
  /** From left to right, at least one, none negative. */
  readonly numbers: readonly number[];
  readonly first: string;
  readonly last: string;
}

const box = { width: 240, height: 36 };

export function Sparkline({ name, numbers, first, last }: SparklineProps) {
  return (
    <div className={styles.root} role="img" aria-label={name}>
      <svg viewBox={`0 -2 ${box.width} ${box.height + 4}`} preserveAspectRatio="none" aria-hidden="true">
        <path className={styles.ground} d={`M0 ${box.height}H${box.width}`} />
        <path className={styles.curve} d={curvePath(numbers, box)} />
      </svg>
      <div className={styles.ends} aria-hidden="true">
        <span>{first}</span>
        <span>{last}</span>
      </div>
    </div>
  );
}
