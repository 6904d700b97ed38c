// View of a network's outputs on a map, by its targets: two classes, several classes, or a value.

import { isConstant } from '#core/numeric/constant.ts';

export interface MapRows {
  readonly count: number;
  /** [count × inputs], row-major. */
  readonly features: Float64Array;
  /** [count × outputs], row-major. */
  readonly targets: Float64Array;
  readonly outputs: number;
  /** What the network answers. Elsewhere nothing but 0, or nothing but 1, is a value to be predicted, and no class. */
  readonly areShares: boolean;
}

export type TargetView =
  /** One output, 0 or 1: class 1 from 0.5 on. */
  | { readonly kind: 'twoClasses' }
  /** One output per class, and the targets of a row are shares of 1; the largest wins. */
  | { readonly kind: 'classes'; readonly count: number }
  /** The first output as a value between these; of several yes-or-no questions too. */
  | { readonly kind: 'value'; readonly low: number; readonly high: number };

export function targetView({ targets, outputs, areShares }: MapRows): TargetView {
  if (outputs > 1 && shareOutOne(targets, outputs)) return { kind: 'classes', count: outputs };
  const isOne = outputs === 1 && targets.every((target) => target === 0 || target === 1);
  if (isOne && (areShares || !isConstant(targets))) return { kind: 'twoClasses' };
  let low = Infinity;
  let high = -Infinity;
  for (let index = 0; index < targets.length; index += outputs) {
    const target = targets[index] as number;
    low = Math.min(low, target);
    high = Math.max(high, target);
  }
  return low < high ? { kind: 'value', low, high } : { kind: 'value', low: (low || 0) - 1, high: (high || 0) + 1 };
}

/** Whether every row's targets add up to 1, such as a single 1 among zeros; several yes-or-no questions do not. */
function shareOutOne(targets: Float64Array, outputs: number): boolean {
  for (let offset = 0; offset < targets.length; offset += outputs) {
    const row = targets.subarray(offset, offset + outputs);
    const sum = row.reduce((total, target) => total + target, 0);
    if (Math.abs(sum - 1) > 1e-6 || row.some((target) => target < 0)) return false;
  }
  return true;
}

/** The class of one row's outputs or targets, which start at `offset`. */
export function classAt(values: Float64Array, offset: number, outputs: number): number {
  if (outputs === 1) return (values[offset] as number) >= 0.5 ? 1 : 0;
  let best = 0;
  for (let index = 1; index < outputs; index += 1) {
    if ((values[offset + index] as number) > (values[offset + best] as number)) best = index;
  }
  return best;
}

/** Rows whose prediction falls into another class than their target; empty for values. */
export function wrongRows(view: TargetView, rows: MapRows, predictions: Float64Array): ReadonlySet<number> {
  const wrong = new Set<number>();
  if (view.kind === 'value') return wrong;
  for (let row = 0; row < rows.count; row += 1) {
    const offset = row * rows.outputs;
    if (classAt(rows.targets, offset, rows.outputs) !== classAt(predictions, offset, rows.outputs)) wrong.add(row);
  }
  return wrong;
}

/** −1 to 1: which side of the middle a single output is on, and how far. */
export function signedShare(view: TargetView, output: number): number {
  const { low, high } = view.kind === 'value' ? view : { low: 0, high: 1 };
  return Math.min(1, Math.max(-1, (2 * (output - low)) / (high - low) - 1));
}
