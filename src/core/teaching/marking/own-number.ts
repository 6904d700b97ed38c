// A learner's number: as it was written, and every unrounded number that may be behind it.
import { around, hull, type Interval, isPoint, overlap, point, rangeOf } from '../quantities/interval.ts';
import { numberBy, type Quantity, type QuantityId } from '../quantities/quantity.ts';
import type { WrittenNumber } from '../read-number.ts';

export interface OwnNumber {
  readonly value: number;
  readonly range: Interval;
  readonly isAnswered: boolean;
}

/** Numbers that are written in decimals miss their bits by less. */
export const slack = 1e-9;

export function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= slack * Math.max(1, Math.abs(one));
}

/** What a number is by its rule and the learner's own numbers before it. */
export function followingFrom({ rule }: Quantity, own: ReadonlyMap<QuantityId, OwnNumber>): OwnNumber {
  return {
    value: numberBy(rule, (id) => own.get(id)?.value ?? Number.NaN),
    range: rangeOf(rule, (id) => own.get(id)?.range ?? point(Number.NaN)),
    isAnswered: false,
  };
}

/** @param reach half a unit of the last place asked for */
export function ownNumber({ value, unit }: WrittenNumber, follows: OwnNumber, reach: number): OwnNumber {
  const isExact = unit === 0 || (isPoint(follows.range) && isSame(value, follows.value));
  if (isExact) return { value, range: point(value), isAnswered: true };
  const behind = around(value, Math.min(unit / 2, reach));
  // One who has written fewer places may have gone on with all of them.
  const unrounded = overlap(around(value, unit / 2), follows.range);
  return { value, range: unrounded === null ? behind : hull(behind, unrounded), isAnswered: true };
}
