// Weights or gradients counted in bins, beside those of the start of the run, with one axis for both.
import { type Distribution, distributionOf } from '#core/numeric/distribution.ts';
import { binCount, binEdge, histogram } from '#core/numeric/histogram.ts';
import type { BarChartModel } from '#renderer/charts/bars/bar-chart-option.ts';
import type { Cell } from '#renderer/charts/tile/tile-table.ts';
import { niceAtLeast } from '#renderer/ui/nice-number.ts';

export interface HistogramView {
  /** The axis goes from −limit to limit. */
  readonly limit: number;
  readonly counts: Uint32Array;
  /** Null where the start is not known, or is what is shown. */
  readonly startCounts: Uint32Array | null;
  readonly distribution: Distribution;
}

export function histogramView(values: Float64Array, start: Float64Array | null): HistogramView {
  const distribution = distributionOf(values);
  const startLargest = start === null ? 0 : distributionOf(start).largest;
  const limit = limitFor(Math.max(distribution.largest, startLargest));
  const bins = binCount(values.length);
  return {
    limit,
    counts: histogram(values, limit, bins),
    startCounts: start === null ? null : histogram(start, limit, bins),
    distribution,
  };
}

/** A round number, unless that would leave the range of numbers. */
function limitFor(largest: number): number {
  const nice = niceAtLeast(largest);
  return nice >= largest && Number.isFinite(nice) ? nice : largest;
}

export function barsOf({ limit, counts, startCounts }: HistogramView, logY: boolean, yName: string): BarChartModel {
  const edges = Array.from({ length: counts.length + 1 }, (_, bin) => binEdge(bin, counts.length));
  return {
    edges,
    unit: limit,
    counts: [...counts],
    outline: startCounts === null ? null : [...startCounts],
    logY,
    yName,
  };
}

/** From, to, count, count at the start: a row per bin. */
export function histogramRows({ limit, counts, startCounts }: HistogramView): readonly (readonly Cell[])[] {
  const edge = (bin: number): number => binEdge(bin, counts.length) * limit;
  return Array.from(counts, (count, bin) => [edge(bin), edge(bin + 1), count, startCounts?.[bin] ?? null]);
}
