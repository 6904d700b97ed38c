// The loss curve of a run, thinned by rule: a small network finishes a hundred thousand epochs in a second.
import type { LossPoint } from './trainer.ts';

/** Points that are kept at most; more could not be told apart on any screen. */
export const mostPoints = 4096;

/**
 * The log with these later points. When it gets too long, only epochs on an even stride stay, and the first and the last.
 * @param limit points of the result at most
 */
export function withPoints(
  log: readonly LossPoint[],
  points: readonly LossPoint[],
  limit: number = mostPoints,
): readonly LossPoint[] {
  if (points.length === 0) return log;
  const all = log.length === 0 ? points : [...log, ...points];
  return all.length <= limit ? all : thinned(all, limit);
}

function thinned(points: readonly LossPoint[], limit: number): readonly LossPoint[] {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return points;
  let stride = 2;
  // Half the limit, so that it is not reached again at once.
  while ((last.epoch - first.epoch) / stride > limit / 2 - 2) stride *= 2;
  return points.filter((point) => point.epoch % stride === 0 || point === first || point === last);
}
