// Finds the one slip that gives exactly the number a learner has written.

import type { Expression } from '#core/expression/expression.ts';
import { variablesOf } from '#core/expression/expression.ts';
import { type Interval, overlap, point, rangeOf } from '../quantities/interval.ts';
import type { Quantity, QuantityId, SlipKind, StepQuantities } from '../quantities/quantity.ts';
import type { OwnNumber } from './own-number.ts';

/**
 * The slip may have been made at the number itself or at one before it that the learner has not written down.
 * @param written what the number stands for
 */
export function slipBehind(
  quantity: Quantity,
  quantities: StepQuantities,
  own: ReadonlyMap<QuantityId, OwnNumber>,
  written: Interval,
): SlipKind | null {
  const byId = new Map(quantities.map((each) => [each.id, each]));
  const found = new Set<SlipKind>();
  for (const slipped of unwrittenBehind(quantity, byId, own)) {
    for (const { kind, rule } of slipped.slips) {
      const range = rangeWithSlip(quantity, { slipped, rule }, byId, own);
      if (overlap(range, written) !== null) found.add(kind);
    }
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** The number itself and all behind it, up to those that the learner has written. */
function unwrittenBehind(
  quantity: Quantity,
  byId: ReadonlyMap<QuantityId, Quantity>,
  own: ReadonlyMap<QuantityId, OwnNumber>,
): ReadonlySet<Quantity> {
  const found = new Set([quantity]);
  for (const { rule } of found) {
    for (const id of variablesOf(rule)) {
      const each = byId.get(id);
      if (each !== undefined && own.get(id)?.isAnswered !== true) found.add(each);
    }
  }
  return found;
}

/** The number as it follows from the learner's own with one rule replaced by a slip. */
function rangeWithSlip(
  quantity: Quantity,
  { slipped, rule }: { readonly slipped: Quantity; readonly rule: Expression },
  byId: ReadonlyMap<QuantityId, Quantity>,
  own: ReadonlyMap<QuantityId, OwnNumber>,
): Interval {
  const known = new Map<QuantityId, Interval>();
  const rangeAt = (id: QuantityId): Interval => {
    const written = own.get(id);
    if (id !== quantity.id && written?.isAnswered === true) return written.range;
    const found = known.get(id) ?? computedAt(id);
    known.set(id, found);
    return found;
  };
  const computedAt = (id: QuantityId): Interval => {
    const each = byId.get(id);
    if (each === undefined) return point(Number.NaN);
    return rangeOf(each === slipped ? rule : each.rule, rangeAt);
  };
  return rangeAt(quantity.id);
}
