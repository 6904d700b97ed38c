// Puts chosen rows of a dataset into a trace's working memory.
import type { Trace } from './trace.ts';

/** Row-major arrays with as many columns as the graph has inputs and outputs. */
interface Examples {
  readonly features: Float64Array;
  readonly targets: Float64Array;
}

/** At most `trace.capacity` rows, in the order given; the trace then counts so many examples. */
export function loadRows(trace: Trace, { features, targets }: Examples, rows: Int32Array): void {
  const { inputWidth, outputWidth } = trace.graph;
  trace.count = rows.length;
  for (const [example, row] of rows.entries()) {
    trace.features.set(features.subarray(row * inputWidth, (row + 1) * inputWidth), example * inputWidth);
    trace.targets.set(targets.subarray(row * outputWidth, (row + 1) * outputWidth), example * outputWidth);
  }
}
