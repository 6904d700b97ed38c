// Judges a printed calculation line by line, each from the printed lines before it, and finds those that contradict the arithmetic.

import type { Network } from '#core/network/network.ts';
import { isSame, slack } from '../marking/own-number.ts';
import { around, type Interval, isPoint, point, rangeOf } from '../quantities/interval.ts';
import { numberBy, type Quantity, type QuantityId, type StepQuantities } from '../quantities/quantity.ts';
import type { WrittenNumber } from '../read-number.ts';
import { type NameIndex, nameIndex } from './name-index.ts';
import { type PrintedLine, readLines } from './read-lines.ts';

export type LineVerdict = 'agrees' | 'contradicts' | 'unknown';

export interface CheckedLine {
  /** From 1. */
  readonly line: number;
  /** As it is written. */
  readonly name: string;
  /** null: nothing of this network. */
  readonly quantity: Quantity | null;
  readonly printed: number;
  /** What the printed lines before it lead to; null where the quantity is unknown. */
  readonly expected: number | null;
  readonly verdict: LineVerdict;
}

/** A printed number stands for every number that differs from it by less than one unit of its last place. */
interface Printed {
  readonly value: number;
  readonly range: Interval;
}

/** @param steps the step on each row that the text may be about; the one that most lines agree with is taken */
export function checkExample(network: Network, steps: readonly StepQuantities[], text: string): readonly CheckedLine[] {
  const lines = readLines(text);
  let best: readonly CheckedLine[] = [];
  let most = -1;
  for (const step of steps) {
    const checked = checkLines(lines, nameIndex(network, step));
    const agreeing = checked.filter(({ verdict }) => verdict === 'agrees').length;
    if (agreeing > most) [best, most] = [checked, agreeing];
  }
  return best;
}

function checkLines(lines: readonly PrintedLine[], index: NameIndex): readonly CheckedLine[] {
  const printed = new Map<QuantityId, Printed>();
  return lines.flatMap((line): readonly CheckedLine[] => {
    const { name, number } = line;
    const judged = index.find(name).map((quantity) => judge(quantity, number, index, printed));
    const chosen = judged.find(({ agrees }) => agrees) ?? nearest(judged, number.value);
    if (chosen === undefined) {
      const unknown = { line: line.line, name, quantity: null, printed: number.value, expected: null } as const;
      return line.isCertain ? [{ ...unknown, verdict: 'unknown' }] : [];
    }
    const { quantity, expected, agrees } = chosen;
    printed.set(quantity.id, standsFor(number, chosen));
    const verdict = agrees ? 'agrees' : 'contradicts';
    return [{ line: line.line, name, quantity, printed: number.value, expected: expected.value, verdict }];
  });
}

interface Judged {
  readonly quantity: Quantity;
  readonly expected: Printed;
  readonly agrees: boolean;
}

function nearest(judged: readonly Judged[], value: number): Judged | undefined {
  const distance = ({ expected }: Judged): number => Math.abs(expected.value - value);
  return judged.toSorted((one, other) => distance(one) - distance(other))[0];
}

function judge(
  quantity: Quantity,
  { value, unit }: WrittenNumber,
  { known }: NameIndex,
  printed: ReadonlyMap<QuantityId, Printed>,
): Judged {
  const expected = computedFrom(quantity, known, printed);
  const { low, high } = expected.range;
  // Cut or rounded, a number differs from what is printed by less than a whole unit.
  const reach = unit * (1 - slack);
  const agrees = isSame(value, expected.value) || (value - reach < high && value + reach > low);
  return { quantity, expected, agrees };
}

function computedFrom(
  quantity: Quantity,
  known: ReadonlyMap<QuantityId, Quantity>,
  printed: ReadonlyMap<QuantityId, Printed>,
): Printed {
  const found = new Map<QuantityId, Printed>();
  const at = (id: QuantityId): Printed => {
    const result = printed.get(id) ?? found.get(id) ?? computed(known.get(id));
    found.set(id, result);
    return result;
  };
  const computed = (each: Quantity | undefined): Printed => {
    if (each === undefined) return { value: Number.NaN, range: point(Number.NaN) };
    return {
      value: numberBy(each.rule, (id) => at(id).value),
      range: rangeOf(each.rule, (id) => at(id).range),
    };
  };
  return computed(quantity);
}

/** The number itself where it is exactly what the lines before it lead to, such as a weight that is given. */
function standsFor({ value, unit }: WrittenNumber, { expected }: Judged): Printed {
  const isExact = unit === 0 || (isPoint(expected.range) && isSame(value, expected.value));
  return { value, range: isExact ? point(value) : around(value, unit) };
}
