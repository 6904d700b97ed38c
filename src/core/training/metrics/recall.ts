// Recall: of the rows of a class, the share that was recognised.
import { type ConfusionMatrix, rightCount, trueCount } from './confusion-matrix.ts';

/** True positives ÷ rows of the class; 0 when the class has no row (scikit-learn: zero_division=0). */
export function recall(matrix: ConfusionMatrix, index: number): number {
  const rows = trueCount(matrix, index);
  return rows === 0 ? 0 : rightCount(matrix, index) / rows;
}
