// The computation graph that a drawing compiled into, small enough to be seen: the whole of it, or what is around one neuron.
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import type { NeuronReference } from '#core/network/network.ts';
import { clustersAround, surroundingsOf } from './around-neuron.ts';
import { type Cluster, clustersByLayer, mergedByDepth, middleFolded } from './clusters.ts';
import { buildGraph } from './graph-builder.ts';
import type { OperationGraph } from './shown-operation.ts';

/** More operations than these are never shown. */
export const mostOperations = 300;
/** More than these are not easily read: wide layers are then shown as one operation. */
const readableOperations = 120;
/** How many neurons of a layer are shown one by one. */
const sizesApart = [8, 4, 2, 1, 0];

/** One operation per operation of the compiled graph, with weights and biases beside the sums where there is room. */
export function wholeGraph(graph: ComputationGraph): OperationGraph {
  const clusters = clustersByLayer(graph);
  const byLayer =
    buildGraph(graph, clusters, true, mostOperations) ?? buildGraph(graph, clusters, false, mostOperations);
  if (byLayer !== null) return byLayer;
  const merged = mergedByDepth(graph, clusters);
  return buildGraph(graph, merged, true, mostOperations) ?? folded(graph, merged);
}

/** Null when the neuron is not part of the graph. */
export function graphAround(graph: ComputationGraph, neuron: NeuronReference): OperationGraph | null {
  const surroundings = surroundingsOf(graph, neuron);
  if (surroundings === null) return null;
  for (const mostApart of sizesApart) {
    const built = buildGraph(graph, clustersAround(surroundings, mostApart), false, readableOperations);
    if (built !== null) return built;
  }
  const merged = mergedByDepth(graph, clustersAround(surroundings, 0));
  return buildGraph(graph, merged, false, mostOperations) ?? folded(graph, merged);
}

/** Each operation may need a target or numbers that are given beside it. */
function folded(graph: ComputationGraph, clusters: readonly Cluster[]): OperationGraph {
  const built = buildGraph(graph, middleFolded(clusters, mostOperations / 3), false, Number.POSITIVE_INFINITY);
  if (built === null) throw new Error('there is always room for the folded graph');
  return built;
}
