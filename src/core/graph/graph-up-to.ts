// The part of a graph that ends in one of its operations, so that an inner layer can be asked as if it were the output.
import type { ComputationGraph, Operation, OperationIndex } from './computation-graph.ts';

/** For forward passes: there is no loss in it. */
export function graphUpTo(graph: ComputationGraph, output: OperationIndex): ComputationGraph {
  const { width } = graph.operations[output] as Operation;
  return { ...graph, operations: graph.operations.slice(0, output + 1), output, outputWidth: width };
}
