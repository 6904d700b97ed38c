// Mean absolute error (MAE): how far predictions are off on average, in the target's own unit.
import type { TargetColumn } from './target-column.ts';

/** Mean over the rows of |ŷ − y|. */
export function meanAbsoluteError({ outputs, targets }: TargetColumn): number {
  let sum = 0;
  for (const [row, output] of outputs.entries()) sum += Math.abs(output - (targets[row] as number));
  return sum / outputs.length;
}
