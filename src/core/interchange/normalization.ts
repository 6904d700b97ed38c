// Normalizing and scaling are operations of their own; where one directly follows the other, other programs have both in one.
import { inputsOf } from '#core/explain/places.ts';
import type {
  ComputationGraph,
  NormalizeOperation,
  OperationIndex,
  ScaleOperation,
} from '#core/graph/computation-graph.ts';

/** What is normalized before this scaling and read by nothing else; null: the scaling stands on its own. */
export function normalizedBefore(graph: ComputationGraph, { input, layer }: ScaleOperation): NormalizeOperation | null {
  const before = graph.operations[input];
  if (before?.kind !== 'normalize' || before.layer !== layer || before.switchedOff !== undefined) return null;
  return readersOf(graph, input).length === 1 ? before : null;
}

/** The scaling behind it has it within. */
export function isWithinScaling(graph: ComputationGraph, index: OperationIndex): boolean {
  return readersOf(graph, index).some((reader) => {
    const operation = graph.operations[reader];
    return operation?.kind === 'scale' && normalizedBefore(graph, operation) !== null;
  });
}

function readersOf(graph: ComputationGraph, index: OperationIndex): readonly OperationIndex[] {
  return [...graph.operations.keys()].filter((reader) => inputsOf(graph, reader).has(index));
}
