// Errors of the predictions of one target column, in the target's own unit, and the share of its spread that they explain.

interface TargetColumn {
  /** One number per row, at least one row. */
  readonly outputs: Float64Array;
  readonly targets: Float64Array;
}

/** Every error, in the order in which they are shown. Its name is the same in every language; null: it is undefined. */
export const errorMetrics = {
  mae: { name: 'MAE', of: meanAbsoluteError },
  rmse: { name: 'RMSE', of: rootMeanSquaredError },
  r2: { name: 'R²', of: rSquared },
} as const satisfies Readonly<
  Record<string, { readonly name: string; readonly of: (column: TargetColumn) => number | null }>
>;

type ErrorName = keyof typeof errorMetrics;
export type TargetErrors = { readonly [Name in ErrorName]: ReturnType<(typeof errorMetrics)[Name]['of']> };
export const errorNames = Object.keys(errorMetrics) as readonly ErrorName[];

/** Those that are a number for whatever rows: folds can be compared by them. */
type DefinedErrorName = { [Name in ErrorName]: null extends TargetErrors[Name] ? never : Name }[ErrorName];
export type DefinedErrors = Pick<TargetErrors, DefinedErrorName>;
const definedErrors: { readonly [Name in DefinedErrorName]: true } = { mae: true, rmse: true };
export const definedErrorNames = Object.keys(definedErrors) as readonly DefinedErrorName[];

/** @param outputs and targets, both [rows × width], row-major */
export function errorsOf(outputs: Float64Array, targets: Float64Array, width: number, column: number): TargetErrors {
  const pick = (values: Float64Array): Float64Array =>
    Float64Array.from({ length: values.length / width }, (_, row) => values[row * width + column] as number);
  const picked = { outputs: pick(outputs), targets: pick(targets) };
  return eachError((name) => errorMetrics[name].of(picked));
}

/** @param errorOf null only for an error that may be undefined */
export function eachError(errorOf: (name: ErrorName) => number | null): TargetErrors {
  return Object.fromEntries(errorNames.map((name) => [name, errorOf(name)])) as TargetErrors;
}

/** Mean over the rows of |ŷ − y|. */
function meanAbsoluteError({ outputs, targets }: TargetColumn): number {
  let sum = 0;
  for (const [row, output] of outputs.entries()) sum += Math.abs(output - (targets[row] as number));
  return sum / outputs.length;
}

/** Square root of the mean over the rows of (ŷ − y)²: large errors weigh more. */
function rootMeanSquaredError({ outputs, targets }: TargetColumn): number {
  let sum = 0;
  for (const [row, output] of outputs.entries()) {
    const error = output - (targets[row] as number);
    sum += error * error;
  }
  return Math.sqrt(sum / outputs.length);
}

/**
 * 1 − Σ(ŷ − y)² ÷ Σ(y − ȳ)²: 1 is perfect, 0 is as good as always saying the mean, less is worse than that. Null for
 * targets that are all the same (or a single row), where there is no spread to explain: scikit-learn's r2_score with
 * force_finite=False has no finite answer there either.
 */
function rSquared({ outputs, targets }: TargetColumn): number | null {
  const mean = targets.reduce((sum, target) => sum + target, 0) / targets.length;
  let unexplained = 0;
  let total = 0;
  for (const [row, target] of targets.entries()) {
    const error = (outputs[row] as number) - target;
    unexplained += error * error;
    total += (target - mean) * (target - mean);
  }
  return targets.every((target) => target === targets[0]) ? null : 1 - unexplained / total;
}
