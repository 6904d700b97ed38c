// Warnings about a table that is hard to learn from or easy to be fooled by: columns that say nothing, or everything, and uneven classes.

import { type Diagnostic, warningAt } from '#core/diagnostics/diagnostic.ts';
import { nameList } from '#core/diagnostics/name-list.ts';
import type { Examples } from '../dataset.ts';
import { roughMeanOf } from './column-statistics.ts';
import type { ColumnEncoding, TableEncoding } from './table-encoding.ts';

/** With fewer rows a coincidence is likely. */
const fewestRows = 10;
const unevenRatio = 10;
const sameCorrelation = 0.999999;
const mostNamed = 5;

/** @param rows that train: nothing is said about others */
export function tableWarnings(
  examples: Pick<Examples, 'features' | 'targets'>,
  { features, targets }: TableEncoding,
  rows: Int32Array,
): readonly Diagnostic[] {
  if (rows.length === 0) return [];
  const inputs = columnsOf(features, examples.features, rows);
  const [target, ...others] = columnsOf(targets, examples.targets, rows);
  const constant = inputs.filter(({ numbers }) =>
    numbers.every((values) => values.every((value) => value === values[0])),
  );
  const varying = inputs.filter((column) => !constant.includes(column));
  const warnings = constant.length === 0 || rows.length === 1 ? [] : [constantColumns(constant)];
  if (target === undefined || others.length > 0) return warnings;
  const telling =
    varying.length < 2 || rows.length < fewestRows ? [] : varying.filter((column) => tells(column, target));
  return [...warnings, ...telling.map(givesAnswerAway), ...classWarnings(target)];
}

interface NumberedColumn {
  readonly encoding: ColumnEncoding;
  /** By unit, a number for each of the rows. */
  readonly numbers: readonly Float64Array[];
}

function columnsOf(
  encodings: readonly ColumnEncoding[],
  values: Float64Array,
  rows: Int32Array,
): readonly NumberedColumn[] {
  const width = encodings.reduce((sum, { units }) => sum + units.length, 0);
  let first = 0;
  return encodings.map((encoding) => {
    const numbers = encoding.units.map((_, unit) => unitAt(values, rows, width, first + unit));
    first += encoding.units.length;
    return { encoding, numbers };
  });
}

function unitAt(values: Float64Array, rows: Int32Array, width: number, unit: number): Float64Array {
  const numbers = new Float64Array(rows.length);
  for (let place = 0; place < numbers.length; place += 1) {
    numbers[place] = values[(rows[place] as number) * width + unit] as number;
  }
  return numbers;
}

function constantColumns(columns: readonly NumberedColumn[]): Diagnostic {
  const names = columns.map(({ encoding }) => encoding.name);
  const values = { count: names.length, names: nameList(names, mostNamed) };
  const places = columns.map(({ encoding }) => encoding.column);
  const fix = { kind: 'leaveColumnsOut', columns: places } as const;
  return warningAt({ column: places[0] ?? 0 }, 'constantColumns', values, fix);
}

/** Of classes: each has a value of its own, and no other. Of values: all but a factor and a constant. */
function tells(column: NumberedColumn, target: NumberedColumn): boolean {
  if (target.encoding.type === 'number') {
    const [values, wanted] = [column.numbers[0], target.numbers[0]];
    return (
      column.encoding.type === 'number' && values !== undefined && wanted !== undefined && areInLine(values, wanted)
    );
  }
  return matchInPairs(codesOf(column), codesOf(target));
}

/** What tells a row's value in the column from others: the number itself, or the place of the 1 among its 0s. */
function codesOf({ encoding, numbers }: NumberedColumn): Float64Array {
  const [first = new Float64Array()] = numbers;
  if (!encoding.isOneHot) return first;
  const codes = new Float64Array(first.length).fill(-1);
  for (const [unit, values] of numbers.entries()) {
    for (let place = 0; place < codes.length; place += 1) if (values[place] === 1) codes[place] = unit;
  }
  return codes;
}

/** Whether each value of the one always comes with the same value of the other, and the other way round. */
function matchInPairs(some: Float64Array, others: Float64Array): boolean {
  const [otherOf, oneOf] = [new Map<number, number>(), new Map<number, number>()];
  for (let place = 0; place < some.length; place += 1) {
    const [one, other] = [some[place] as number, others[place] as number];
    if (!otherOf.has(one)) otherOf.set(one, other);
    if (!oneOf.has(other)) oneOf.set(other, one);
    // Not by ===, by which a number that is none differs from itself.
    if (!isSame(otherOf.get(one), other) || !isSame(oneOf.get(other), one)) return false;
  }
  return true;
}

function isSame(one: number | undefined, other: number): boolean {
  return one === other || Object.is(one, other);
}

function areInLine(a: Float64Array, b: Float64Array): boolean {
  const [meanA, meanB] = [roughMeanOf(a), roughMeanOf(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let place = 0; place < a.length; place += 1) {
    const fromA = (a[place] as number) - meanA;
    const fromB = (b[place] as number) - meanB;
    ab += fromA * fromB;
    aa += fromA * fromA;
    bb += fromB * fromB;
  }
  return aa > 0 && bb > 0 && ab * ab >= sameCorrelation * aa * bb;
}

function givesAnswerAway({ encoding }: NumberedColumn): Diagnostic {
  const { column, name } = encoding;
  return warningAt({ column }, 'givesAnswerAway', { column: name }, { kind: 'leaveColumnsOut', columns: [column] });
}

function classWarnings(target: NumberedColumn): readonly Diagnostic[] {
  const { type, column, name, categories } = target.encoding;
  if (type === 'number') return [];
  const counts = new Map<number, number>();
  for (const code of codesOf(target)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const place = { column };
  if (counts.size === 1) return [warningAt(place, 'oneClass', { column: name })];
  const absent = Math.max(0, categories.length - counts.size);
  const [fewest, most] = [Math.min(...counts.values()), Math.max(...counts.values())];
  if (absent === 0 && most < unevenRatio * fewest) return [];
  const values = { column: name, most, fewest: absent > 0 ? 0 : fewest };
  return [warningAt(place, 'unevenClasses', values, { kind: 'stratify', column: name })];
}
