// The size up to which a scale must reach, whatever a few outliers do.
import { rankedSize } from './ranked-size.ts';

/** The value that 98 of 100 sizes do not exceed; 0 when there are none. */
export function percentile98(values: ArrayLike<number>): number {
  return rankedSize(values, (count) => Math.max(0, Math.ceil(count * 0.98) - 1));
}
