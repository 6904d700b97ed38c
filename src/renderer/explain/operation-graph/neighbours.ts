// Neighbour of an operation for each arrow key: left to what is read (what is computed before what is given), right to what
// reads, up and down within a column.
import type { Placement } from '#core/explain/operation-graph/placement.ts';
import type { OperationGraph } from '#core/explain/operation-graph/shown-operation.ts';

export function operationAtKey(
  key: string,
  from: number,
  { operations, consumers }: OperationGraph,
  { columns, rows }: Placement,
): number | null {
  const row = (operation: number): number => rows[operation] as number;
  const nearest = (among: readonly number[]): number | null =>
    among.reduce<number | null>(
      (best, each) =>
        best === null || Math.abs(row(each) - row(from)) < Math.abs(row(best) - row(from)) ? each : best,
      null,
    );
  const inColumn = [...operations.keys()].filter((each) => columns[each] === columns[from]);
  switch (key) {
    case 'ArrowLeft': {
      const inputs = operations[from]?.inputs ?? [];
      const computed = inputs.filter((each) => (operations[each]?.inputs.length ?? 0) > 0);
      return nearest(computed.length > 0 ? computed : inputs);
    }
    case 'ArrowRight':
      return nearest(consumers[from] ?? []);
    case 'ArrowUp':
      return nearest(inColumn.filter((each) => row(each) < row(from)));
    case 'ArrowDown':
      return nearest(inColumn.filter((each) => row(each) > row(from)));
    case 'Home':
      return 0;
    case 'End':
      return operations.length - 1;
    default:
      return null;
  }
}
