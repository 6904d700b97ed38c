// The smoothed line of a chart: an exponential moving average without the pull towards 0 at its start.

/** `factor` 0 is no smoothing, 0.99 a lot. Debiased as Adam's moments are (Kingma and Ba, 2015). */
export function smooth(values: readonly number[], factor: number): number[] {
  let mean = 0;
  let weight = 0;
  return values.map((value) => {
    mean = factor * mean + (1 - factor) * value;
    weight = factor * weight + (1 - factor);
    return factor === 0 ? value : mean / weight;
  });
}
