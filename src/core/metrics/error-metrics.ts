// Errors of the predictions of one target column, in the target's own unit, and the share of its spread that they explain.

export interface TargetColumn {
  /** One number per row, at least one row. */
  readonly outputs: Float64Array;
  readonly targets: Float64Array;
}

interface ErrorSum {
  /** TeX. */
  readonly symbol: string;
  readonly of: (column: TargetColumn) => number;
}

/** Sums over the rows. */
export const errorSums = {
  absoluteErrorSum: {
    symbol: '\\textstyle\\sum\\lvert\\hat y-y\\rvert',
    of: (column) => sumOfErrors(column, (error) => Math.abs(error)),
  },
  squaredErrorSum: {
    symbol: '\\textstyle\\sum(\\hat y-y)^2',
    of: (column) => sumOfErrors(column, (error) => error * error),
  },
  /** Squares of the distances from the mean target. */
  spreadSum: { symbol: '\\textstyle\\sum(y-\\bar y)^2', of: ({ targets }) => spreadOf(targets) },
  allRows: { symbol: 'n', of: ({ targets }) => targets.length },
} as const satisfies Readonly<Record<string, ErrorSum>>;
export type ErrorSumName = keyof typeof errorSums;

interface ErrorMetric {
  /** The same in every language, in plain text and in TeX. */
  readonly name: string;
  readonly symbol: string;
  /** The sums that it is made of, and what stands before, between and behind them. */
  readonly sums: readonly ErrorSumName[];
  readonly signs: readonly string[];
  readonly of: (sums: readonly number[]) => number;
  /** Where there is no such number; absent: there always is. */
  readonly isUndefined?: (column: TargetColumn) => boolean;
}

/** Every error, in the order in which they are shown. */
export const errorMetrics = {
  /** Mean over the rows of |ŷ − y|. */
  mae: {
    name: 'MAE',
    symbol: '\\text{MAE}',
    sums: ['absoluteErrorSum', 'allRows'],
    signs: ['', '÷', ''],
    of: ([sum = 0, count = 1]) => sum / count,
  },
  /** Square root of the mean over the rows of (ŷ − y)²: large errors weigh more. */
  rmse: {
    name: 'RMSE',
    symbol: '\\text{RMSE}',
    sums: ['squaredErrorSum', 'allRows'],
    signs: ['√(', '÷', ')'],
    of: ([sum = 0, count = 1]) => Math.sqrt(sum / count),
  },
  /**
   * 1 is perfect, 0 is as good as always saying the mean, less is worse than that. Undefined for targets that are all the same (or a
   * single row), where there is no spread to explain: scikit-learn's r2_score with force_finite=False has no finite answer there either.
   */
  r2: {
    name: 'R²',
    symbol: 'R^2',
    sums: ['squaredErrorSum', 'spreadSum'],
    signs: ['1 −', '÷', ''],
    of: ([unexplained = 0, all = 1]) => 1 - unexplained / all,
    isUndefined: ({ targets }) => targets.every((target) => target === targets[0]),
  },
} as const satisfies Readonly<Record<string, ErrorMetric>>;

type Errors = typeof errorMetrics;
export type ErrorName = keyof Errors;
/** Null where an error is undefined. */
export type TargetErrors = {
  readonly [Name in ErrorName]: Errors[Name] extends { readonly isUndefined: unknown } ? number | null : number;
};
export const errorNames = Object.keys(errorMetrics) as readonly ErrorName[];

/** Those that are a number for whatever rows: folds can be compared by them. */
type DefinedErrorName = { [Name in ErrorName]: null extends TargetErrors[Name] ? never : Name }[ErrorName];
export type DefinedErrors = Pick<TargetErrors, DefinedErrorName>;
export const definedErrorNames = errorNames.filter(
  (name): name is DefinedErrorName => !('isUndefined' in errorMetrics[name]),
);

/** An error without its literal types. */
export function errorMetric(name: ErrorName): ErrorMetric {
  return errorMetrics[name];
}

/** @param outputs and targets, both [rows × width], row-major */
export function columnOf(
  { outputs, targets }: { readonly outputs: Float64Array; readonly targets: Float64Array },
  width: number,
  column: number,
): TargetColumn {
  const pick = (values: Float64Array): Float64Array =>
    Float64Array.from({ length: values.length / width }, (_, row) => values[row * width + column] as number);
  return { outputs: pick(outputs), targets: pick(targets) };
}

export function errorsOf(column: TargetColumn): TargetErrors {
  return eachError((name) => {
    const { sums, of, isUndefined } = errorMetric(name);
    return isUndefined?.(column) === true ? null : of(sums.map((sum) => errorSums[sum].of(column)));
  });
}

/** @param errorOf null only for an error that may be undefined */
export function eachError(errorOf: (name: ErrorName) => number | null): TargetErrors {
  return Object.fromEntries(errorNames.map((name) => [name, errorOf(name)])) as TargetErrors;
}

function sumOfErrors({ outputs, targets }: TargetColumn, of: (error: number) => number): number {
  return outputs.reduce((sum, output, row) => sum + of(output - (targets[row] as number)), 0);
}

function spreadOf(targets: Float64Array): number {
  const mean = targets.reduce((sum, target) => sum + target, 0) / targets.length;
  return targets.reduce((sum, target) => sum + (target - mean) * (target - mean), 0);
}
