// Numbers counted in bins of one width between −limit and limit, one of them in the middle around 0.

const fewestBins = 5;
/** Narrower bars can't be told apart in a small chart. */
const mostBins = 61;

/**
 * The least odd number from 2·∛count on, within what can be read. The rule looks at the count alone, so that the bars of a
 * network keep their places while it learns. Source: D. M. Lane, Online Statistics Education, "Histograms" (Rice rule).
 */
export function binCount(count: number): number {
  let bins = fewestBins;
  while (bins < mostBins && bins * bins * bins < 8 * count) bins += 2;
  return bins;
}

/**
 * A bin holds its lower edge and not its upper one; the last holds both. Numbers that are not finite are in none, those
 * beyond the limit in the outermost.
 * @param limit above 0
 * @param bins an odd number
 */
export function histogram(values: Float64Array, limit: number, bins: number): Uint32Array {
  const counts = new Uint32Array(bins);
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    const bin = Math.floor(((value / limit + 1) / 2) * bins);
    const within = Math.min(bins - 1, Math.max(0, bin));
    counts[within] = (counts[within] as number) + 1;
  }
  return counts;
}

/** Lower edge of a bin in units of the limit; that of the bin after the last is 1. */
export function binEdge(bin: number, bins: number): number {
  return (2 * bin - bins) / bins;
}
