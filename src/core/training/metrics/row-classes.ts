// The true and the predicted class of every measured row, and how often each pair occurs.
import { classCount, classesOf } from './classes.ts';
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
 * @param outputs and targets, both [rows × columns.length], row-major
 * @param columns names of the target columns; several one-hot columns name the classes
 * @param allTargets of the whole dataset: whether they are classes must not depend on the rows that are measured
 */
export function rowClasses(
  outputs: Float64Array,
  targets: Float64Array,
  columns: readonly string[],
  allTargets: Float64Array,
): RowClasses | null {
  const width = columns.length;
  const count = classCount(allTargets, width);
  if (count === null || count > mostClasses) return null;
  const truth = classesOf(targets, width);
  const predicted = classesOf(outputs, width);
  // A single column holds the classes 0 and 1; several are named after their classes.
  const names = width === 1 ? ['0', '1'] : columns;
  return { names, truth, predicted, confusion: confusionMatrix(truth, predicted, count) };
}
