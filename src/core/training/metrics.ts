// What is measured but not minimised.

/**
 * Share of right rows: one output unit counts by ≥ 0.5, several by the greatest. Null for targets that are no classes.
 * @param outputs and targets, both [rows × width], row-major
 */
export function accuracy(outputs: Float64Array, targets: Float64Array, width: number): number | null {
  if (width === 0 || targets.length === 0 || targets.some((target) => target !== 0 && target !== 1)) return null;
  const rows = targets.length / width;
  let right = 0;
  for (let row = 0; row < rows; row += 1) {
    const output = outputs.subarray(row * width, (row + 1) * width);
    const target = targets.subarray(row * width, (row + 1) * width);
    if (classOf(output) === classOf(target)) right += 1;
  }
  return right / rows;
}

function classOf(values: Float64Array): number {
  if (values.length === 1) return (values[0] as number) >= 0.5 ? 1 : 0;
  let best = 0;
  for (let index = 1; index < values.length; index += 1) {
    if ((values[index] as number) > (values[best] as number)) best = index;
  }
  return best;
}
