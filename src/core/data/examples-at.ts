// Some rows of the examples by themselves, in the order in which they are named.
import type { Examples } from './dataset.ts';

export function examplesAt(
  { features, featureNames, targets, targetNames }: Examples,
  rows: ArrayLike<number>,
): Examples {
  return {
    count: rows.length,
    featureNames,
    targetNames,
    features: numbersAt(features, rows, featureNames.length),
    targets: numbersAt(targets, rows, targetNames.length),
  };
}

/** @param values row-major, `width` numbers a row */
export function numbersAt(values: Float64Array, rows: ArrayLike<number>, width: number): Float64Array {
  const taken = new Float64Array(rows.length * width);
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] as number;
    taken.set(values.subarray(row * width, (row + 1) * width), place * width);
  }
  return taken;
}
