// The activations of every neuron for many rows, part by part: neither the time of one part nor its memory grows.

import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import { forwardToOutputs } from '#core/graph/evaluate.ts';
import { createTrace, valuesAt } from '#core/graph/trace.ts';
import type { LayerId } from '#core/network/network.ts';
import type { Pausable } from '#core/numeric/pausable.ts';
import { rowsOfPart } from './predicting.ts';

/** Activations [count × units] of each layer, input layers included, for features [count × inputWidth]. */
export function* layerActivations(
  graph: ComputationGraph,
  parameters: Float64Array,
  features: Float64Array,
  count: number,
): Pausable<ReadonlyMap<LayerId, Float64Array>> {
  const part = Math.max(1, Math.min(count, rowsOfPart(graph)));
  const trace = createTrace(graph, part, parameters);
  const layers = [...graph.layers].map(([id, { activation }]) => {
    const width = graph.operations[activation]?.width ?? 0;
    return { id: id as LayerId, activation, width, all: new Float64Array(count * width) };
  });
  for (let from = 0; from < count; from += part) {
    if (from > 0) yield;
    trace.count = Math.min(part, count - from);
    trace.features.set(features.subarray(from * graph.inputWidth, (from + trace.count) * graph.inputWidth));
    forwardToOutputs(trace);
    for (const { activation, width, all } of layers) {
      all.set(valuesAt(trace, activation).subarray(0, trace.count * width), from * width);
    }
  }
  return new Map(layers.map(({ id, all }) => [id, all]));
}
