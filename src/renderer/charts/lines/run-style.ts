// Style of a run in charts and in lists: a colour and a dash.

export interface RunStyle {
  /** Among the colours of classes. */
  readonly color: number;
  /** Lengths of strokes and gaps; empty: an unbroken line. */
  readonly dash: readonly number[];
}

/** Blue, green, vermilion, pink, orange, sky: the colours that are seen on light and dark alike. */
const colors = [5, 2, 3, 4, 0, 1];
const dashes: readonly (readonly number[])[] = [[], [6, 3], [2, 3], [8, 3, 2, 3]];

export function runStyle(run: number): RunStyle {
  return { color: colors[run % colors.length] ?? 0, dash: dashes[run % dashes.length] ?? [] };
}
