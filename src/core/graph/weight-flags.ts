// Tells a graph's weights from its biases.
import type { ComputationGraph } from './computation-graph.ts';

/** 1 for every weight of a wire, whether it carries something or not, 0 for every bias, in the order of the parameters. */
export function weightFlags(graph: ComputationGraph): Uint8Array {
  const flags = new Uint8Array(graph.parameterCount).fill(1);
  for (const operation of graph.operations) {
    if (operation.kind !== 'affine' || operation.biasOffset === null) continue;
    flags.fill(0, operation.biasOffset, operation.biasOffset + operation.width);
  }
  return flags;
}
