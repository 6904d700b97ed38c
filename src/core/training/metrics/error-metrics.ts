// Errors of the predictions of one target column, in the target's own unit, and the share of its spread that they explain.

interface TargetColumn {
  /** One number per row, at least one row. */
  readonly outputs: Float64Array;
  readonly targets: Float64Array;
}

export interface TargetErrors {
  readonly mae: number;
  readonly rmse: number;
  /** Null where the target is the same in every row. */
  readonly r2: number | null;
}

/** @param outputs and targets, both [rows × width], row-major */
export function errorsOf(outputs: Float64Array, targets: Float64Array, width: number, column: number): TargetErrors {
  const pick = (values: Float64Array): Float64Array =>
    Float64Array.from({ length: values.length / width }, (_, row) => values[row * width + column] as number);
  const picked = { outputs: pick(outputs), targets: pick(targets) };
  return { mae: meanAbsoluteError(picked), rmse: rootMeanSquaredError(picked), r2: rSquared(picked) };
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
