// The number that each wire shows: its weight, the signal on it, its gradient or its update.

import type { LayerId } from '#core/network/network.ts';
import { remembered } from '#core/numeric/remembered.ts';
import type { ScopedValues } from '#renderer/state/stores/scoped-values.ts';
import type { FocusQuantity } from '#renderer/state/window/ui-store.ts';
import type { WireSet } from '../scene/wire-set.ts';

/** Do these values belong to this drawing? For a moment after an edit they do not. */
export function fits(set: WireSet, { layout }: ScopedValues): boolean {
  return fitsLayout(layout)(set);
}

/** The values of every step are laid out alike: tens of thousands of connections are compared once. */
const fitsLayout = remembered(({ connections }: ScopedValues['layout']) =>
  remembered(
    (set: WireSet) =>
      connections.size === set.connections.length &&
      set.connections.every(({ id, start, end }) => {
        const part = connections.get(id);
        return part?.offset === start && part.sourceUnits.length === end - start;
      }),
  ),
);

/** Writes one number per wire; zeros where there is nothing to show. `weights` is used until there are shown values. */
export function fillWireValues(
  set: WireSet,
  quantity: FocusQuantity,
  values: ScopedValues | null,
  weights: Float64Array,
  out: Float32Array,
): void {
  const known = values !== null && fits(set, values) ? values : null;
  if (quantity === 'signal') fillProducts(set, ofRow(known) ?? weights, known?.rowValues?.activations, 'source', out);
  else if (quantity === 'weight') copyNumbers(known?.parameters ?? weights, out);
  else copyNumbers((quantity === 'gradient' ? known?.gradients : known?.updates) ?? null, out);
}

/** What flows back along each wire for the shown row: δ of its target times its weight. */
export function fillBackwardFlow(set: WireSet, values: ScopedValues | null, out: Float32Array): void {
  const known = values !== null && fits(set, values) ? values : null;
  if (known === null) out.fill(0);
  else fillProducts(set, ofRow(known) ?? known.parameters, known.rowValues?.deltas, 'target', out);
}

/** The parameters that the row was computed with: once a step is taken, those before it. */
function ofRow(values: ScopedValues | null): Float64Array | undefined {
  return values?.parametersBefore ?? values?.parameters;
}

function copyNumbers(numbers: Float64Array | null, out: Float32Array): void {
  if (numbers === null) out.fill(0);
  else out.set(numbers.subarray(0, out.length));
}

function fillProducts(
  set: WireSet,
  weights: Float64Array,
  perUnit: ReadonlyMap<LayerId, Float64Array> | undefined,
  end: 'source' | 'target',
  out: Float32Array,
): void {
  const units = end === 'source' ? set.sourceUnits : set.targetUnits;
  for (const connection of set.connections) {
    const numbers = perUnit?.get(connection[end]);
    for (let index = connection.start; index < connection.end; index += 1) {
      const factor = numbers?.[units[index] as number] ?? 0;
      out[index] = set.off?.[index] === 1 ? 0 : (weights[index] as number) * factor;
    }
  }
}

interface SumsBySign {
  readonly positive: Float64Array;
  readonly negative: Float64Array;
  readonly silent: Uint32Array;
}

/**
 * Sums of the positive and of the negative numbers of each group, and how many of it carry nothing; −1 belongs to none.
 * @param off 1: carries nothing, so that its number doesn't count; null: all carry something
 */
export function sumBySign(
  values: Float32Array,
  groupOf: Int32Array,
  groups: number,
  off: Uint8Array | null = null,
): SumsBySign {
  const positive = new Float64Array(groups);
  const negative = new Float64Array(groups);
  const silent = new Uint32Array(groups);
  for (let index = 0; index < values.length; index += 1) {
    const group = groupOf[index] as number;
    if (group < 0) continue;
    if (off?.[index] === 1) {
      silent[group] = (silent[group] as number) + 1;
      continue;
    }
    const value = values[index] as number;
    if (value > 0) positive[group] = (positive[group] as number) + value;
    else negative[group] = (negative[group] as number) - value;
  }
  return { positive, negative, silent };
}
