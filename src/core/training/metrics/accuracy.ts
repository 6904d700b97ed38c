// Accuracy: the share of right rows.
import { classCount, classesOf } from './classes.ts';
import { type ConfusionMatrix, confusionMatrix, rightCount, trueCount } from './confusion-matrix.ts';

/**
 * Rows whose predicted class is the true one, divided by all rows; null for targets that are no classes.
 * @param outputs and targets, both [rows × width], row-major
 */
export function accuracy(outputs: Float64Array, targets: Float64Array, width: number): number | null {
  const count = classCount(targets, width);
  if (count === null) return null;
  return accuracyOf(confusionMatrix(classesOf(targets, width), classesOf(outputs, width), count));
}

/** Of at least one row. */
export function accuracyOf(matrix: ConfusionMatrix): number {
  let right = 0;
  let rows = 0;
  for (const index of matrix.keys()) {
    right += rightCount(matrix, index);
    rows += trueCount(matrix, index);
  }
  return right / rows;
}
