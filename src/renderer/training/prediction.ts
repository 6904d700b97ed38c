// Asks the network for many predictions at once without needing memory for all of them.
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import { predict } from '#core/graph/evaluate.ts';
import type { Network } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { shownValues } from '#renderer/state/shown-values.ts';

/** Numbers of intermediate values that may live at the same time. */
const mostValues = 500_000;

/** Outputs [count × outputWidth] for features [count × inputWidth]. */
export function predictInParts(
  graph: ComputationGraph,
  parameters: Float64Array,
  features: Float64Array,
  count: number,
): Float64Array {
  const width = graph.operations.reduce((sum, operation) => sum + operation.width, 0);
  const part = Math.max(1, Math.floor(mostValues / Math.max(1, width)));
  const outputs = new Float64Array(count * graph.outputWidth);
  for (let from = 0; from < count; from += part) {
    const to = Math.min(count, from + part);
    const own = features.subarray(from * graph.inputWidth, to * graph.inputWidth);
    outputs.set(predict(graph, parameters, own), from * graph.outputWidth);
  }
  return outputs;
}

/** Nodes along each side of the boundary map, fewer for networks that are slow to ask. */
export function mapSide(parameterCount: number): number {
  if (parameterCount <= 2_000) return 64;
  return parameterCount <= 10_000 ? 32 : 16;
}

/** The parameters that the canvas shows; the document's own until it shows those of this graph. */
export function shownParameters(graph: ComputationGraph, network: Network): Float64Array {
  const shown = shownValues()?.parameters;
  return shown?.length === graph.parameterCount ? shown : readParameters(network);
}
