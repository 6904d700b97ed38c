// The last healthy epoch of a run that grew out of hand, and the one from which it grew, by their losses.
import type { LossPoint } from './trainer.ts';

/** A loss that is that many times the lowest one is not yet the beginning of the end. */
const tolerated = 2;

/** The last of the points with the lowest loss; null where none is a number. */
export function healthyPoint(log: readonly LossPoint[]): LossPoint | null {
  let healthy: LossPoint | null = null;
  for (const point of log) {
    if (Number.isFinite(point.loss) && (healthy === null || point.loss <= healthy.loss)) healthy = point;
  }
  return healthy;
}

/** The first point from which on the loss was worse than at the start; null when it was well to the last. */
export function firstUnhealthyPoint(log: readonly LossPoint[]): LossPoint | null {
  const lowest = healthyPoint(log)?.loss ?? Number.POSITIVE_INFINITY;
  const most = Math.max(tolerated * lowest, log[0]?.loss ?? 0);
  const lastHealthy = log.findLastIndex(({ loss }) => loss <= most);
  return log[lastHealthy + 1] ?? null;
}
