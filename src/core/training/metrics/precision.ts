// Precision: of the rows taken for a class, the share that belongs to it.
import { type ConfusionMatrix, predictedCount, rightCount } from './confusion-matrix.ts';

/** True positives ÷ predicted positives; 0 when no row is taken for the class (scikit-learn: zero_division=0). */
export function precision(matrix: ConfusionMatrix, index: number): number {
  const predicted = predictedCount(matrix, index);
  return predicted === 0 ? 0 : rightCount(matrix, index) / predicted;
}
