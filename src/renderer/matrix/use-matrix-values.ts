// The numbers of the cells at this moment, on a scale that only grows while the same matrix is shown.
import { useEffect, useRef, useState } from 'react';
import type { Network } from '#core/network/network.ts';
import { networkTable } from '#core/network/network-table.ts';
import { layOutParameters } from '#core/network/parameter-layout.ts';
import { percentile98 } from '#renderer/canvas/scene/percentile.ts';
import { onScopedValues, type ScopedValues, scopedValues } from '#renderer/state/stores/scoped-values.ts';
import { stickyScale } from '#renderer/ui/nice-number.ts';
import type { Matrix } from './matrix-model.ts';

/** So many cells tell the scale of all of them, several times a second. */
const mostSampled = 50_000;

export type MatrixQuantity = 'weight' | 'gradient' | 'update';
export const matrixQuantities: readonly MatrixQuantity[] = ['weight', 'gradient', 'update'];

/** One number per parameter; null where it is not known. For a moment after an edit the shown ones are another network's. */
export function numbersFor(
  network: Network,
  quantity: MatrixQuantity,
  shown: ScopedValues | null,
): Float64Array | null {
  const values = shown?.layout.count === layOutParameters(network).count ? shown : null;
  if (quantity === 'weight') return values?.parameters ?? networkTable(network).weights;
  return (quantity === 'gradient' ? values?.gradients : values?.updates) ?? null;
}

export interface MatrixValues {
  readonly current: () => Float64Array | null;
  readonly scale: number;
}

/** @param onNew new numbers came in on the same scale: draw them */
export function useMatrixValues(
  network: Network,
  matrix: Matrix,
  quantity: MatrixQuantity,
  onNew: () => void,
): MatrixValues {
  const shownAs = `${quantity}`;
  const [scale, setScale] = useState({ of: shownAs, matrix, value: scaleOf(network, matrix, quantity, null) });
  const isSame = scale.of === shownAs && scale.matrix.parameters.length === matrix.parameters.length;
  const value = scaleOf(network, matrix, quantity, isSame ? scale.value : null);
  const draw = useRef(onNew);
  draw.current = onNew;
  useEffect(() => {
    const take = (): void => {
      setScale((present) => {
        const known = present.of === shownAs ? present.value : null;
        const next = scaleOf(network, matrix, quantity, known);
        const stays = present.of === shownAs && present.matrix === matrix && present.value === next;
        return stays ? present : { of: shownAs, matrix, value: next };
      });
      draw.current();
    };
    take();
    return onScopedValues(take);
  }, [network, matrix, quantity, shownAs]);
  return { current: () => numbersFor(network, quantity, scopedValues()), scale: value };
}

function scaleOf(network: Network, { parameters }: Matrix, quantity: MatrixQuantity, present: number | null): number {
  const numbers = numbersFor(network, quantity, scopedValues());
  if (numbers === null) return present ?? 1;
  const stride = Math.ceil(parameters.length / mostSampled);
  const sizes: number[] = [];
  for (let cell = 0; cell < parameters.length; cell += stride) {
    const size = Math.abs(numbers[parameters[cell] as number] ?? Number.NaN);
    if (Number.isFinite(size)) sizes.push(size);
  }
  return stickyScale(present, percentile98(sizes));
}
