// F1: precision and recall in one number.
import { type ConfusionMatrix, predictedCount, rightCount, trueCount } from './confusion-matrix.ts';

/**
 * Harmonic mean of precision and recall, 2·TP ÷ (2·TP + FP + FN); 0 when the class neither occurs nor is predicted
 * (scikit-learn: zero_division=0). Source: C. J. van Rijsbergen, Information Retrieval, 1979, chapter 7.
 */
export function f1(matrix: ConfusionMatrix, index: number): number {
  const sum = trueCount(matrix, index) + predictedCount(matrix, index);
  return sum === 0 ? 0 : (2 * rightCount(matrix, index)) / sum;
}
