// Some rows of the examples by themselves, in the order in which they are named.
import { remembered } from '#core/numeric/remembered.ts';
import type { Dataset, Examples } from './dataset.ts';
import { rowsSeen } from './split.ts';

/** The rows that training and validation see: the same object for the same dataset. */
export const seenExamples = remembered((dataset: Dataset) => {
  const rows = rowsSeen(dataset.split);
  return { ...examplesAt(dataset, rows), rows };
});

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
    const [from, to] = [(rows[place] as number) * width, place * width];
    for (let at = 0; at < width; at += 1) taken[to + at] = values[from + at] as number;
  }
  return taken;
}
