// Every metric of a set of rows at once, from what the network says and what is true.
import { shareOfRight } from './accuracy.ts';
import { type ClassScores, classScores, macroScores } from './class-metrics.ts';
import { classNamesIn } from './classes.ts';
import { type ConfusionMatrix, trueCount } from './confusion-matrix.ts';
import { columnOf, eachError, errorsOf, type TargetErrors } from './error-metrics.ts';
import { type RowClasses, rowClasses } from './row-classes.ts';

export interface ClassMetrics extends ClassScores {
  readonly name: string;
  /** Rows that truly belong to the class. */
  readonly count: number;
}

export interface ClassificationMetrics {
  readonly accuracy: number;
  readonly confusion: ConfusionMatrix;
  readonly classes: readonly ClassMetrics[];
  readonly macro: ClassScores;
}

export interface TargetMetrics extends TargetErrors {
  readonly name: string;
}

export interface Metrics {
  /** Rows that were measured. */
  readonly count: number;
  /** Null for targets that are no classes, or too many for a matrix of all pairs. */
  readonly classification: ClassificationMetrics | null;
  /** One per target column; empty without rows. */
  readonly targets: readonly TargetMetrics[];
  /** Means over the target columns, one null if any of its is; null without rows. */
  readonly mean: TargetErrors | null;
}

/**
 * @param outputs and targets, both [rows × names.length], row-major
 * @param names of the target columns
 * @param classNames of the whole dataset: whether targets are classes must not depend on the rows that are measured
 */
export function measure(
  outputs: Float64Array,
  targets: Float64Array,
  names: readonly string[],
  classNames: readonly string[] | null = classNamesIn({ targets, targetNames: names }),
): Metrics {
  const count = names.length === 0 ? 0 : targets.length / names.length;
  if (count === 0) return { count, classification: null, targets: [], mean: null };
  const columns = names.map((_, column) => columnOf({ outputs, targets }, names.length, column));
  const errors = columns.map((column, at) => ({ name: names[at] ?? '', ...errorsOf(column) }));
  const classes = rowClasses(outputs, targets, names.length, classNames);
  return {
    count,
    classification: classes === null ? null : classify(classes),
    targets: errors,
    mean: meanErrors(errors),
  };
}

function classify({ names, truth, predicted, confusion }: RowClasses): ClassificationMetrics {
  return {
    accuracy: shareOfRight(truth, predicted),
    confusion,
    classes: names.map((name, index) => ({
      name,
      ...classScores(confusion, index),
      count: trueCount(confusion, index),
    })),
    macro: macroScores(confusion),
  };
}

function meanErrors(targets: readonly TargetMetrics[]): TargetErrors {
  return eachError((error) => {
    const values = targets.flatMap((target) => target[error] ?? []);
    return values.length < targets.length ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  });
}
