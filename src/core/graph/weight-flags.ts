// Which parameters of a graph are weights, and which are biases.
import type { ComputationGraph } from './computation-graph.ts';

/** 1 for every weight of a wire, 0 for every bias, in the order of the parameters. */
export function weightFlags(graph: ComputationGraph): Uint8Array {
  const flags = new Uint8Array(graph.parameterCount);
  for (const weight of graph.wires.parameters) flags[weight] = 1;
  return flags;
}
