// The means of what several rows make of the network. They are never multiplied: a mean of products is no product of means.
import type { LayerId } from '#core/network/network.ts';
import type { RowNumbers, RowTrace } from './row-trace.ts';

/** No row: the means belong to none. */
const noRow = -1;

/** Of at least one row. */
export function meanTrace(traces: readonly RowTrace[]): RowNumbers {
  const meanOf = (read: (trace: RowTrace) => Float64Array | undefined): Float64Array => {
    const sum = new Float64Array(traces[0] === undefined ? 0 : (read(traces[0])?.length ?? 0));
    for (const trace of traces)
      for (const [at, value] of (read(trace) ?? []).entries()) sum[at] = (sum[at] ?? 0) + value;
    return sum.map((total) => total / traces.length);
  };
  const meansOf = (read: (trace: RowTrace) => ReadonlyMap<LayerId, Float64Array>): ReadonlyMap<LayerId, Float64Array> =>
    new Map(
      [...(traces[0] === undefined ? [] : read(traces[0]).keys())].map((id) => [
        id,
        meanOf((each) => read(each).get(id)),
      ]),
    );
  return {
    row: noRow,
    preActivations: meansOf((trace) => trace.preActivations),
    activations: meansOf((trace) => trace.activations),
    activationGradients: meansOf((trace) => trace.activationGradients),
    deltas: meansOf((trace) => trace.deltas),
    gradients: meanOf((trace) => trace.gradients),
    targets: meanOf((trace) => trace.targets),
    loss: traces.reduce((sum, { loss }) => sum + loss, 0) / traces.length,
  };
}
