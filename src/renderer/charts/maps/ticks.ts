// Round numbers along an axis.
import { tidyTick } from '../kit/axis-labels.ts';

export interface Range {
  readonly minimum: number;
  readonly maximum: number;
}

/** The range of the values with a margin on both sides; a range without width gets one. */
export function paddedRange(values: Iterable<number>, margin: number): Range {
  let minimum = Infinity;
  let maximum = -Infinity;
  for (const value of values) {
    if (value < minimum) minimum = value;
    if (value > maximum) maximum = value;
  }
  if (!(minimum <= maximum)) return { minimum: -1, maximum: 1 };
  const width = maximum - minimum || Math.max(1, Math.abs(maximum));
  return { minimum: minimum - width * margin, maximum: maximum + width * margin };
}

/** About `count` multiples of 1, 2 or 5 times a power of ten inside the range. */
export function ticks({ minimum, maximum }: Range, count: number): number[] {
  const rough = (maximum - minimum) / count;
  if (!(rough > 0) || !Number.isFinite(rough)) return [];
  const decade = 10 ** Math.floor(Math.log10(rough));
  const step = decade * ([1, 2, 5].find((rung) => rung * decade >= rough * 0.999) ?? 10);
  const first = Math.ceil(minimum / step - 1e-9);
  const last = Math.floor(maximum / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => tidyTick((first + index) * step));
}
