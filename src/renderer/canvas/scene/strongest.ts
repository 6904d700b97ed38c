// The size from which on a wire is among the strongest few, asked in every frame of a hundred thousand wires.
import { everyNth, rankedSize } from './ranked-size.ts';

/** Of so many values, one is looked at to guess where the strongest begin. */
const sampling = 16;
/** Values from which on guessing first is worth its while. */
const many = 20_000;

/** Size of the `count`-th strongest value; 0 when there are no more than that. */
export function sizeOfStrongest(values: Float32Array, count: number): number {
  if (values.length <= count) return 0;
  const candidates = values.length < many ? values : strongerThan(values, guess(values, count));
  return rankedSize(candidates.length < count ? values : candidates, (finite) => finite - count);
}

/** A size that rather more than `count` values reach. */
function guess(values: Float32Array, count: number): number {
  const sample = everyNth(values, sampling);
  return rankedSize(sample, (finite) => finite - Math.ceil((2 * count) / sampling) - sampling);
}

function strongerThan(values: Float32Array, size: number): Float32Array {
  const found = new Float32Array(values.length);
  let count = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number;
    if (value < size && value > -size) continue;
    found[count] = value;
    count += 1;
  }
  return found.subarray(0, count);
}
