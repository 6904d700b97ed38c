// Statistics of a column's training rows: the value for a missing one, and offset and scale of its numbers.
import type { MissingRule, Normalization } from '../dataset-choice.ts';

export interface Spread {
  readonly offset: number;
  readonly scale: number;
}

/**
 * Null when no value is known. Of the mean of categories and truth values: the most frequent.
 * @param known none is missing
 */
export function fillOf(known: Float64Array, rule: MissingRule, isNumber: boolean): number | null {
  if (rule === 'rowLeftOut' || known.length === 0) return null;
  return rule === 'mean' && isNumber ? meanOf(known) : mostFrequent(known);
}

/** Of equally frequent ones the least. */
function mostFrequent(values: Float64Array): number {
  const sorted = values.toSorted();
  let best = sorted[0] as number;
  let bestCount = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    while (end < sorted.length && sorted[end] === sorted[start]) end += 1;
    if (end - start > bestCount) [best, bestCount] = [sorted[start] as number, end - start];
    start = end;
  }
  return best;
}

/** The second pass mends what the first has rounded off. */
function meanOf(values: Float64Array): number {
  const count = values.length;
  const rough = roughMeanOf(values);
  let rest = 0;
  for (let place = 0; place < count; place += 1) rest += (values[place] as number) - rough;
  return rough + rest / count;
}

/** Each value is divided before it is added, so that large ones don't overflow. */
export function roughMeanOf(values: Float64Array): number {
  const count = values.length;
  let mean = 0;
  for (let place = 0; place < count; place += 1) mean += (values[place] as number) / count;
  return mean;
}

/**
 * So that (value − offset) / scale is normalised over these values. As in scikit-learn's StandardScaler and MinMaxScaler the
 * variance is divided by the number of values, and what does not vary beyond rounding is divided by 1.
 */
export function spreadOf(values: Float64Array, normalization: Normalization): Spread {
  if (normalization === 'none' || values.length === 0) return { offset: 0, scale: 1 };
  return normalization === 'standard' ? standardSpread(values) : rangeSpread(values);
}

function standardSpread(values: Float64Array): Spread {
  const count = values.length;
  const mean = meanOf(values);
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  const variance = squares / count;
  const rounding = count * Number.EPSILON;
  const isConstant = variance <= rounding * variance + rounding * mean * (rounding * mean);
  return { offset: mean, scale: isConstant ? 1 : Math.sqrt(variance) };
}

function rangeSpread(values: Float64Array): Spread {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const range = most - least;
  return { offset: least, scale: range < 10 * Number.EPSILON ? 1 : range };
}
