// Downsampling of a series that grows for as long as a run lasts: a bounded length, evenly over the whole run.

/** Points in ascending order of `step`; when there are too many, about half of them stay, the newest among them. */
export function thinOut<Point extends { readonly step: number }>(
  points: readonly Point[],
  most: number,
): readonly Point[] {
  const first = points[0];
  const last = points.at(-1);
  if (points.length <= most || first === undefined || last === undefined) return points;
  const gap = (last.step - first.step) / (most / 2);
  const kept: Point[] = [];
  for (const point of points) {
    const before = kept.at(-1);
    if (before === undefined || point.step - before.step >= gap) kept.push(point);
  }
  return kept.at(-1) === last ? kept : [...kept, last];
}
