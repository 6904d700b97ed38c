// Mean and standard deviation of each number over the folds of a cross-validation.

import { type DefinedErrors, definedErrorNames } from '#core/metrics/error-metrics.ts';
import type { Metrics } from '#core/metrics/measure.ts';
import type { RowsEvaluation } from '../evaluate-rows.ts';

/** One fold's own rows. Errors are in the user's units, means over the target columns. */
export interface FoldScore extends Partial<DefinedErrors> {
  readonly loss: number;
  /** Of targets that are classes; those that are values have errors. */
  readonly accuracy?: number;
}

export interface FoldSummary {
  readonly mean: FoldScore;
  /** Divisor n. */
  readonly standardDeviation: FoldScore;
}

export function scoreOf({ loss, metrics }: RowsEvaluation): FoldScore {
  return { loss, ...metricsOf(metrics) };
}

function metricsOf({ classification, mean }: Metrics): Omit<FoldScore, 'loss'> {
  if (classification !== null) return { accuracy: classification.accuracy };
  return mean === null ? {} : Object.fromEntries(definedErrorNames.map((error) => [error, mean[error]]));
}

/** @param scores of at least one fold, all with the same fields */
export function summaryOf(scores: readonly FoldScore[]): FoldSummary {
  const names = Object.keys(scores[0] ?? {}) as (keyof FoldScore)[];
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const valuesOf = (name: keyof FoldScore) => scores.map((score) => score[name] ?? Number.NaN);
  const deviationOf = (values: readonly number[]): number => {
    const mean = meanOf(values);
    return Math.sqrt(meanOf(values.map((value) => (value - mean) * (value - mean))));
  };
  const each = (measure: (values: readonly number[]) => number) =>
    Object.fromEntries(names.map((name) => [name, measure(valuesOf(name))])) as unknown as FoldScore;
  return { mean: each(meanOf), standardDeviation: each(deviationOf) };
}
