// Confusion matrix: how many rows of each true class were taken for each class.

/** Row per true class, column per predicted class, as in scikit-learn's confusion_matrix. */
export type ConfusionMatrix = readonly (readonly number[])[];

/** @param truth and predicted: class of each row, from 0 to below `count` */
export function confusionMatrix(truth: Int32Array, predicted: Int32Array, count: number): ConfusionMatrix {
  const matrix = Array.from({ length: count }, () => new Array<number>(count).fill(0));
  for (const [row, trueClass] of truth.entries()) {
    const counts = matrix[trueClass] as number[];
    const predictedClass = predicted[row] as number;
    counts[predictedClass] = (counts[predictedClass] as number) + 1;
  }
  return matrix;
}

/** How many rows truly belong to a class. */
export function trueCount(matrix: ConfusionMatrix, index: number): number {
  return (matrix[index] ?? []).reduce((sum, count) => sum + count, 0);
}

/** How many rows were taken for a class. */
export function predictedCount(matrix: ConfusionMatrix, index: number): number {
  return matrix.reduce((sum, row) => sum + (row[index] ?? 0), 0);
}

/** How many rows of a class were recognised. */
export function rightCount(matrix: ConfusionMatrix, index: number): number {
  return matrix[index]?.[index] ?? 0;
}
