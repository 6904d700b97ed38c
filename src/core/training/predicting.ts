// Predictions for many rows, part by part: neither the time of one part nor its memory grows with the network.
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import { predict } from '#core/graph/evaluate.ts';
import type { Pausable } from '#core/numeric/pausable.ts';

/** Parameters × rows between two pauses: about a millisecond. */
const workOfPart = 100_000;
/** Numbers of intermediate values that may live at the same time. */
const mostValues = 500_000;

/** Outputs [count × outputWidth] for features [count × inputWidth]; pauses after every part. */
export function* predicting(
  graph: ComputationGraph,
  parameters: Float64Array,
  features: Float64Array,
  count: number,
): Pausable<Float64Array> {
  const part = rowsOfPart(graph);
  const outputs = new Float64Array(count * graph.outputWidth);
  for (let from = 0; from < count; from += part) {
    if (from > 0) yield;
    const to = Math.min(count, from + part);
    const own = features.subarray(from * graph.inputWidth, to * graph.inputWidth);
    outputs.set(predict(graph, parameters, own), from * graph.outputWidth);
  }
  return outputs;
}

/** Rows that are asked between two pauses. */
export function rowsOfPart({ operations, parameterCount }: ComputationGraph): number {
  const width = operations.reduce((sum, operation) => sum + operation.width, 0);
  const affordable = Math.min(workOfPart / Math.max(1, parameterCount), mostValues / Math.max(1, width));
  return Math.max(1, Math.floor(affordable));
}
