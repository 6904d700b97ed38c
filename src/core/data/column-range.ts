// The range of a column's values, which a chart or a decision boundary must show.
import type { Dataset } from './dataset.ts';

export interface ColumnRange {
  readonly minimum: number;
  readonly maximum: number;
}

/** One range per feature; a dataset without examples has ranges of 0 to 0. */
export function featureRanges(dataset: Dataset): readonly ColumnRange[] {
  return rangesOf(dataset.features, dataset.featureNames.length);
}

/** One range per target. */
export function targetRanges(dataset: Dataset): readonly ColumnRange[] {
  return rangesOf(dataset.targets, dataset.targetNames.length);
}

function rangesOf(values: Float64Array, width: number): readonly ColumnRange[] {
  return Array.from({ length: width }, (_, column) => {
    let minimum = values[column] ?? 0;
    let maximum = minimum;
    for (let index = column; index < values.length; index += width) {
      const value = values[index] as number;
      if (value < minimum) minimum = value;
      if (value > maximum) maximum = value;
    }
    return { minimum, maximum };
  });
}
