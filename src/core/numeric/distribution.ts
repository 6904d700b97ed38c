// Describes many numbers by a few: count, mean, standard deviation, how many are 0, the largest.

export interface Distribution {
  /** Of the numbers, without those that are not finite. */
  readonly count: number;
  /** NaN, ∞ and −∞: no other figure takes them in. */
  readonly notFinite: number;
  /** Of nothing: 0, like the next two. */
  readonly mean: number;
  /** √ of the mean squared distance from the mean. */
  readonly standardDeviation: number;
  /** max |v|. */
  readonly largest: number;
  /** How many are exactly 0. */
  readonly zeros: number;
}

/** Scaled by the largest on the way, so that no sum and no square leaves the range of numbers. */
export function distributionOf(values: Float64Array): Distribution {
  let [largest, notFinite, zeros] = [0, 0, 0];
  for (const value of values) {
    if (!Number.isFinite(value)) notFinite += 1;
    else if (value === 0) zeros += 1;
    else largest = Math.max(largest, Math.abs(value));
  }
  const count = values.length - notFinite;
  const scale = largest === 0 ? 1 : largest;
  const mean = meanOf(values, count, (share) => share, scale);
  const variance = meanOf(values, count, (share) => (share - mean) * (share - mean), scale);
  return {
    count,
    notFinite,
    mean: mean * scale,
    standardDeviation: Math.sqrt(variance) * scale,
    largest,
    zeros,
  };
}

function meanOf(values: Float64Array, count: number, of: (share: number) => number, scale: number): number {
  let sum = 0;
  for (const value of values) if (Number.isFinite(value)) sum += of(value / scale);
  return count === 0 ? 0 : sum / count;
}
