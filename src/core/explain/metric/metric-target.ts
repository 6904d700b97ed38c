// The metric that is explained: its rows, and its class or target column where it has one of its own.
import { type ClassScoreName, classMetrics } from '#core/metrics/class-metrics.ts';
import { type ErrorName, errorMetrics } from '#core/metrics/error-metrics.ts';

export type MeasuredSplit = 'training' | 'validation' | 'test' | 'all';

/** Null for a class or a column: the mean over all of them. */
export type MetricQuestion =
  | { readonly metric: 'accuracy' }
  | { readonly metric: ClassScoreName; readonly class: number | null }
  /** How many rows of the true class were taken for the predicted one. */
  | { readonly metric: 'confusion'; readonly truth: number; readonly predicted: number }
  | { readonly metric: ErrorName; readonly column: number | null }
  | { readonly metric: 'gradientNorm' };

export type MetricName = MetricQuestion['metric'];

export type MetricTarget = MetricQuestion & { readonly kind: 'metric'; readonly split: MeasuredSplit };

/** In plain text. */
export function metricSymbol(metric: MetricName): string {
  if (isError(metric)) return errorMetrics[metric].name;
  switch (metric) {
    case 'accuracy':
      return 'accuracy';
    case 'confusion':
      return 'n';
    case 'gradientNorm':
      return '‖g‖';
    default:
      return classMetrics[metric].name;
  }
}

export function isError(metric: MetricName): metric is ErrorName {
  return metric in errorMetrics;
}
