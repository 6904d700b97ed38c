// Root mean squared error (RMSE): like the mean absolute error, but large errors weigh more.
import type { TargetColumn } from './target-column.ts';

/** Square root of the mean over the rows of (ŷ − y)², in the target's own unit. */
export function rootMeanSquaredError({ outputs, targets }: TargetColumn): number {
  let sum = 0;
  for (const [row, output] of outputs.entries()) {
    const error = output - (targets[row] as number);
    sum += error * error;
  }
  return Math.sqrt(sum / outputs.length);
}
