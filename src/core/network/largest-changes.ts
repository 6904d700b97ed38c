// The parameters that differ most between two moments of the same network.
import type { Network, ParameterReference } from './network.ts';
import { parameterAt } from './parameter-layout.ts';

export interface ParameterChange {
  readonly part: ParameterReference;
  readonly before: number;
  readonly after: number;
}

/** The largest first, at most `most`; what is equal is left out. Both arrays are in the order of `layOutParameters`. */
export function largestChanges(
  network: Network,
  before: Float64Array,
  after: Float64Array,
  most: number,
): readonly ParameterChange[] {
  return largest(before, after, most).flatMap((index) => {
    const part = parameterAt(network, index);
    return part === null ? [] : [{ part, before: before[index] as number, after: after[index] as number }];
  });
}

/** In one pass over many parameters: a short list that is kept in order. */
function largest(before: Float64Array, after: Float64Array, most: number): readonly number[] {
  const sizeOf = (index: number): number => Math.abs((after[index] as number) - (before[index] as number));
  const found: number[] = [];
  for (let index = 0; index < before.length; index += 1) {
    const size = sizeOf(index);
    if (!(size > 0) || (found.length === most && size <= sizeOf(found.at(-1) as number))) continue;
    const place = found.findIndex((other) => sizeOf(other) < size);
    found.splice(place < 0 ? found.length : place, 0, index);
    if (found.length > most) found.pop();
  }
  return found;
}
