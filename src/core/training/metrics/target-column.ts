// One target with its predictions: what the metrics of regression look at.

export interface TargetColumn {
  /** One number per row, at least one row. */
  readonly outputs: Float64Array;
  readonly targets: Float64Array;
}

/** @param outputs and targets, both [rows × width], row-major */
export function targetColumn(
  outputs: Float64Array,
  targets: Float64Array,
  width: number,
  column: number,
): TargetColumn {
  const pick = (values: Float64Array): Float64Array =>
    Float64Array.from({ length: values.length / width }, (_, row) => values[row * width + column] as number);
  return { outputs: pick(outputs), targets: pick(targets) };
}
