// The metric that is explained: its rows, and its class or target column where it has one of its own.

export type MeasuredSplit = 'training' | 'validation' | 'test' | 'all';

/** Null for a class or a column: the mean over all of them. */
export type MetricQuestion =
  | { readonly metric: 'accuracy' }
  | { readonly metric: ClassMetric; readonly class: number | null }
  /** How many rows of the true class were taken for the predicted one. */
  | { readonly metric: 'confusion'; readonly truth: number; readonly predicted: number }
  | { readonly metric: ErrorMetric; readonly column: number | null }
  | { readonly metric: 'gradientNorm' };

export type ClassMetric = 'precision' | 'recall' | 'f1';
export type ErrorMetric = 'mae' | 'rmse' | 'r2';
export type MetricName = MetricQuestion['metric'];

export type MetricTarget = MetricQuestion & { readonly kind: 'metric'; readonly split: MeasuredSplit };

export const plainMetricSymbols: { readonly [Name in MetricName]: string } = {
  accuracy: 'accuracy',
  precision: 'precision',
  recall: 'recall',
  f1: 'F1',
  confusion: 'n',
  mae: 'MAE',
  rmse: 'RMSE',
  r2: 'R²',
  gradientNorm: '‖g‖',
};
