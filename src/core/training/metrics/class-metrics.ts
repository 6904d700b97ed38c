// Metrics of one class against all others, from the confusion matrix, and their means over the classes.
import { type ConfusionMatrix, predictedCount, rightCount, trueCount } from './confusion-matrix.ts';

type OfClass = (matrix: ConfusionMatrix, index: number) => number;

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Where a share is of nothing it is 0 (scikit-learn: zero_division=0). */
const classMetrics = {
  /** Of the rows taken for a class, the share that belongs to it: true positives ÷ predicted positives. */
  precision: (matrix, index) => share(rightCount(matrix, index), predictedCount(matrix, index)),
  /** Of the rows of a class, the share that was recognised: true positives ÷ rows of the class. */
  recall: (matrix, index) => share(rightCount(matrix, index), trueCount(matrix, index)),
  /**
   * Harmonic mean of precision and recall, 2·TP ÷ (2·TP + FP + FN).
   * Source: C. J. van Rijsbergen, Information Retrieval, 1979, chapter 7.
   */
  f1: (matrix, index) => share(2 * rightCount(matrix, index), trueCount(matrix, index) + predictedCount(matrix, index)),
} as const satisfies Readonly<Record<string, OfClass>>;

export type ClassScoreName = keyof typeof classMetrics;
export const classScoreNames = Object.keys(classMetrics) as readonly ClassScoreName[];
export type ClassScores = { readonly [Name in ClassScoreName]: number };

function scoresBy(score: (metric: OfClass) => number): ClassScores {
  return Object.fromEntries(Object.entries(classMetrics).map(([name, metric]) => [name, score(metric)])) as ClassScores;
}

export function classScores(matrix: ConfusionMatrix, index: number): ClassScores {
  return scoresBy((metric) => metric(matrix, index));
}

/**
 * Macro means: every class counts the same, however few rows it has. Like scikit-learn's average="macro" they leave out classes
 * that are neither true nor predicted in any row: they are not known to exist.
 */
export function macroScores(matrix: ConfusionMatrix): ClassScores {
  const present = [...matrix.keys()].filter(
    (index) => trueCount(matrix, index) > 0 || predictedCount(matrix, index) > 0,
  );
  return scoresBy((metric) => present.reduce((sum, index) => sum + metric(matrix, index), 0) / present.length);
}
