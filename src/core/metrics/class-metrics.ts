// Scores of one class against all others, as quotients of counts, and their means over the classes.
import { type ConfusionMatrix, predictedCount, rightCount, trueCount } from './confusion-matrix.ts';

interface ClassCount {
  /** TeX. */
  readonly symbol: string;
  readonly of: (matrix: ConfusionMatrix, index: number) => number;
}

/** Rows that are counted for one class. */
export const classCounts = {
  truePositives: { symbol: '\\text{TP}', of: rightCount },
  predictedRows: { symbol: '\\text{TP}+\\text{FP}', of: predictedCount },
  actualRows: { symbol: '\\text{TP}+\\text{FN}', of: trueCount },
} as const satisfies Readonly<Record<string, ClassCount>>;
export type ClassCountName = keyof typeof classCounts;

/** `times` · `count` ÷ the sum of `over`; one by 0 is 0 (scikit-learn: zero_division=0). */
export interface ClassScore {
  /** In plain text, and in TeX. */
  readonly name: string;
  readonly symbol: string;
  readonly times: number;
  readonly count: ClassCountName;
  readonly over: readonly ClassCountName[];
  /** Said where it is one by 0. */
  readonly note: 'nonePredicted' | 'noneActual' | 'neither';
  /** The rows by which it can be understood. */
  readonly listKind: 'falsePositives' | 'falseNegatives' | 'falsePositivesOrNegatives';
}

/** Every kind, with the type that whoever asks the table wants. */
function table<Name extends string>(rows: { readonly [Each in Name]: ClassScore }) {
  return rows;
}

/** Every score, in the order in which they are shown. */
export const classMetrics = table({
  /** Of the rows taken for a class, the share that belongs to it. */
  precision: {
    name: 'precision',
    symbol: 'P',
    times: 1,
    count: 'truePositives',
    over: ['predictedRows'],
    note: 'nonePredicted',
    listKind: 'falsePositives',
  },
  /** Of the rows of a class, the share that was recognised. */
  recall: {
    name: 'recall',
    symbol: 'R',
    times: 1,
    count: 'truePositives',
    over: ['actualRows'],
    note: 'noneActual',
    listKind: 'falseNegatives',
  },
  /**
   * Harmonic mean of precision and recall, 2·TP ÷ (2·TP + FP + FN).
   * Source: C. J. van Rijsbergen, Information Retrieval, 1979, chapter 7.
   */
  f1: {
    name: 'F1',
    symbol: 'F_1',
    times: 2,
    count: 'truePositives',
    over: ['predictedRows', 'actualRows'],
    note: 'neither',
    listKind: 'falsePositivesOrNegatives',
  },
});

export type ClassScoreName = keyof typeof classMetrics;
export const classScoreNames = Object.keys(classMetrics) as readonly ClassScoreName[];
export type ClassScores = { readonly [Name in ClassScoreName]: number };

/** @param counts of `count` and of each of `over` */
export function quotientOf({ times }: Pick<ClassScore, 'times'>, [some = 0, ...over]: readonly number[]): number {
  const all = over.reduce((sum, each) => sum + each, 0);
  return all === 0 ? 0 : (times * some) / all;
}

/** What a score is computed from: its own count, then those that it is divided by. */
export function countsFor({ count, over }: ClassScore, matrix: ConfusionMatrix, index: number): readonly number[] {
  return [count, ...over].map((name) => classCounts[name].of(matrix, index));
}

function scoresBy(scoreOf: (score: ClassScore) => number): ClassScores {
  return Object.fromEntries(classScoreNames.map((name) => [name, scoreOf(classMetrics[name])])) as ClassScores;
}

export function classScores(matrix: ConfusionMatrix, index: number): ClassScores {
  return scoresBy((score) => quotientOf(score, countsFor(score, matrix, index)));
}

/**
 * Macro means: every class counts the same, however few rows it has. Like scikit-learn's average="macro" they leave out classes
 * that are neither true nor predicted in any row: they are not known to exist.
 */
export function macroScores(matrix: ConfusionMatrix): ClassScores {
  const present = presentClasses(matrix);
  return scoresBy(
    (score) =>
      present.reduce((sum, index) => sum + quotientOf(score, countsFor(score, matrix, index)), 0) / present.length,
  );
}

export function presentClasses(matrix: ConfusionMatrix): readonly number[] {
  return [...matrix.keys()].filter((index) => trueCount(matrix, index) > 0 || predictedCount(matrix, index) > 0);
}
