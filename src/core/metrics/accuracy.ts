// Accuracy: the share of right rows.
import { classCount, classesOf } from './classes.ts';

/**
 * Rows whose predicted class is the true one, divided by all rows; null for targets that are no classes.
 * @param outputs and targets, both [rows × width], row-major
 */
export function accuracy(outputs: Float64Array, targets: Float64Array, width: number): number | null {
  if (classCount(targets, width) === null) return null;
  return shareOfRight(classesOf(targets, width), classesOf(outputs, width));
}

/** @param truth and predicted: class of each row, of at least one */
export function shareOfRight(truth: Int32Array, predicted: Int32Array): number {
  let right = 0;
  for (const [row, own] of truth.entries()) if (own === predicted[row]) right += 1;
  return right / truth.length;
}
