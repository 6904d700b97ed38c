// Macro mean: every class counts the same, however few rows it has.
import { type ConfusionMatrix, predictedCount, trueCount } from './confusion-matrix.ts';

/**
 * Mean of a metric over the classes. Like scikit-learn's average="macro" it leaves out classes that are neither true
 * nor predicted in any row: they are not known to exist.
 */
export function macroMean(matrix: ConfusionMatrix, metric: (matrix: ConfusionMatrix, index: number) => number): number {
  const present = [...matrix.keys()].filter(
    (index) => trueCount(matrix, index) > 0 || predictedCount(matrix, index) > 0,
  );
  return present.reduce((sum, index) => sum + metric(matrix, index), 0) / present.length;
}
