// Tells a graph's weights from its biases.
import type { ComputationGraph } from './computation-graph.ts';
import { parametersOf } from './operations/operation-rules.ts';

/** 1 for every weight of a wire, whether it carries something or not, 0 for every other parameter, in the order of the parameters. */
export function weightFlags(graph: ComputationGraph): Uint8Array {
  const flags = new Uint8Array(graph.parameterCount).fill(1);
  for (const operation of graph.operations) {
    for (const { offset, length } of parametersOf(operation)) flags.fill(0, offset, offset + length);
  }
  return flags;
}
