// Which weights and biases differ most between two moments of the same network.
import type { Network, NeuronReference, WireReference } from './network.ts';
import { layOutParameters, type ParameterLayout } from './parameter-layout.ts';

export interface ParameterChange {
  readonly part: WireReference | NeuronReference;
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
  const layout = layOutParameters(network);
  return largest(before, after, most).flatMap((index) => {
    const part = partOf(layout, index);
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

/** Which weight or bias an index among the parameters is; null: none. */
function partOf(layout: ParameterLayout, index: number): WireReference | NeuronReference | null {
  for (const { layer, offset, units } of layout.biases.values()) {
    if (index >= offset && index < offset + units) return { layer, unit: index - offset };
  }
  for (const { connection, offset, rowStarts, sourceUnits } of layout.connections.values()) {
    const wire = index - offset;
    if (wire < 0 || wire >= sourceUnits.length) continue;
    const target = rowStarts.findLastIndex((start) => start <= wire);
    return { connection, target, source: sourceUnits[wire] as number };
  }
  return null;
}
