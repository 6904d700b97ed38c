// Tells the operations of one layer apart, so that no two of them get one name in code.
import type { ComputationGraph, OperationIndex } from '#core/graph/computation-graph.ts';

/**
 * Null: it is the layer's activation, which goes by the layer's name. Others go by their kind, and a second one of a kind
 * by its number, too.
 */
export function partOfLayer({ operations, layers }: ComputationGraph, index: OperationIndex): string | null {
  const operation = operations[index];
  if (operation === undefined || layers.get(operation.layer ?? '')?.activation === index) return null;
  const { kind, layer } = operation;
  const before = operations.slice(0, index).filter((each) => each.kind === kind && each.layer === layer);
  return before.length === 0 ? kind : `${kind}${before.length + 1}`;
}
