// The range of a column's values, which a chart or a decision boundary must show.
import type { Dataset } from './dataset.ts';

export interface ColumnRange {
  readonly minimum: number;
  readonly maximum: number;
}

/** One range per feature over the rows that count; a dataset without any has ranges of 0 to 0. */
export function featureRanges(dataset: Dataset): readonly ColumnRange[] {
  return rangesOf(dataset.features, dataset.featureNames.length);
}

/** Of each column of a row-major array; of one without numbers 0 to 0. */
export function rangesOf(values: Float64Array, width: number): readonly ColumnRange[] {
  return Array.from({ length: width }, (_, column) => {
    let [minimum, maximum] = [Infinity, -Infinity];
    for (let index = column; index < values.length; index += width) {
      const value = values[index] as number;
      if (value < minimum) minimum = value;
      if (value > maximum) maximum = value;
    }
    return minimum <= maximum ? { minimum, maximum } : { minimum: 0, maximum: 0 };
  });
}
