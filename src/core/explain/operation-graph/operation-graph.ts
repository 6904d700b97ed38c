// The computation graph that a drawing compiled into, small enough to be seen: the whole of it, or what is around one neuron.
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import type { NeuronReference } from '#core/network/network.ts';
import { clustersAround } from './around-neuron.ts';
import { clustersByLayer, mergedByDepth, middleFolded } from './clusters.ts';
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
  const few = clusters.length <= mostOperations;
  const detailed = few ? buildGraph(graph, clusters, true) : null;
  if (detailed !== null && fits(detailed)) return detailed;
  const plain = few ? buildGraph(graph, clusters, false) : null;
  if (plain !== null && fits(plain)) return plain;
  const merged = mergedByDepth(graph, clusters);
  const withParameters = buildGraph(graph, merged, true);
  if (fits(withParameters)) return withParameters;
  return buildGraph(graph, middleFolded(merged, mostOperations / 2), false);
}

/** Null when the neuron is not part of the graph. */
export function graphAround(graph: ComputationGraph, neuron: NeuronReference): OperationGraph | null {
  for (const mostApart of sizesApart) {
    const clusters = clustersAround(graph, neuron, mostApart);
    if (clusters === null) return null;
    const built = buildGraph(graph, clusters, false);
    if (built.operations.length <= readableOperations) return built;
  }
  const merged = mergedByDepth(graph, clustersAround(graph, neuron, 0) ?? []);
  const built = buildGraph(graph, merged, false);
  return fits(built) ? built : buildGraph(graph, middleFolded(merged, mostOperations / 3), false);
}

function fits({ operations }: OperationGraph): boolean {
  return operations.length <= mostOperations;
}
