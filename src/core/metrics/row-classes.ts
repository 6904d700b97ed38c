// The true and the predicted class of every measured row, and how often each pair occurs.
import { classesOf } from './classes.ts';
import { type ConfusionMatrix, confusionMatrix } from './confusion-matrix.ts';

export interface RowClasses {
  readonly names: readonly string[];
  readonly truth: Int32Array;
  readonly predicted: Int32Array;
  readonly confusion: ConfusionMatrix;
}

/** A matrix of more classes would need more memory than anyone could read. */
const mostClasses = 1000;

/**
 * Null for targets that are no classes, or too many for a matrix of all pairs.
 * @param outputs and targets, both [rows × width], row-major; the width is 1 or the number of classes
 * @param names of the classes of the whole dataset; null: its targets are none, whatever the measured rows look like
 */
export function rowClasses(
  outputs: Float64Array,
  targets: Float64Array,
  width: number,
  names: readonly string[] | null,
): RowClasses | null {
  if (names === null || names.length > mostClasses) return null;
  const truth = classesOf(targets, width);
  const predicted = classesOf(outputs, width);
  return { names, truth, predicted, confusion: confusionMatrix(truth, predicted, names.length) };
}
