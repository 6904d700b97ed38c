// Warnings about a table that is hard to learn from or easy to be fooled by: columns that say nothing, or everything, and uneven classes.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { Examples } from '../dataset.ts';
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
  const heard = columnsOf(features, examples.features, rows);
  const [target, ...others] = columnsOf(targets, examples.targets, rows);
  const constant = heard.filter(({ numbers }) =>
    numbers.every((values) => values.every((value) => value === values[0])),
  );
  const varying = heard.filter((column) => !constant.includes(column));
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
    const numbers = encoding.units.map((_, unit) =>
      Float64Array.from(rows, (row) => values[row * width + first + unit] as number),
    );
    first += encoding.units.length;
    return { encoding, numbers };
  });
}

function constantColumns(columns: readonly NumberedColumn[]): Diagnostic {
  const names = columns.map(({ encoding }) => encoding.name);
  const shown = names.slice(0, mostNamed).join(', ');
  return {
    code: 'constantColumns',
    severity: 'warning',
    place: { column: columns[0]?.encoding.column ?? 0 },
    values: { count: names.length, names: names.length > mostNamed ? `${shown} …` : shown },
    fix: { kind: 'leaveColumnsOut', columns: columns.map(({ encoding }) => encoding.column) },
  };
}

/** Of classes: each has a value of its own, and no other. Of values: all but a factor and a constant. */
function tells(column: NumberedColumn, target: NumberedColumn): boolean {
  if (target.encoding.type === 'number') {
    const [values, wanted] = [column.numbers[0], target.numbers[0]];
    return (
      column.encoding.type === 'number' && values !== undefined && wanted !== undefined && areInLine(values, wanted)
    );
  }
  const [given, classes] = [codesOf(column), codesOf(target)];
  return new Set(given).size === new Set(classes).size && mapsOnto(given, classes) && mapsOnto(classes, given);
}

/** What a row has in the column, as a text. */
function codesOf({ numbers }: NumberedColumn): readonly string[] {
  return Array.from(numbers[0] ?? [], (_, place) => numbers.map((values) => values[place]).join());
}

function mapsOnto(from: readonly string[], to: readonly string[]): boolean {
  const known = new Map<string, string | undefined>();
  return from.every((code, place) => {
    if (!known.has(code)) known.set(code, to[place]);
    return known.get(code) === to[place];
  });
}

function areInLine(a: Float64Array, b: Float64Array): boolean {
  const meanOf = (values: Float64Array) => values.reduce((sum, value) => sum + value / values.length, 0);
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (const [place, value] of a.entries()) {
    const [fromA, fromB] = [value - meanA, (b[place] as number) - meanB];
    ab += fromA * fromB;
    aa += fromA * fromA;
    bb += fromB * fromB;
  }
  return aa > 0 && bb > 0 && ab * ab >= sameCorrelation * aa * bb;
}

function givesAnswerAway({ encoding }: NumberedColumn): Diagnostic {
  return {
    code: 'givesAnswerAway',
    severity: 'warning',
    place: { column: encoding.column },
    values: { column: encoding.name },
    fix: { kind: 'leaveColumnsOut', columns: [encoding.column] },
  };
}

function classWarnings(target: NumberedColumn): readonly Diagnostic[] {
  const { type, column, name, categories } = target.encoding;
  if (type === 'number') return [];
  const counts = new Map<string, number>();
  for (const code of codesOf(target)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const place = { column };
  if (counts.size === 1) return [{ code: 'oneClass', severity: 'warning', place, values: { column: name } }];
  const absent = Math.max(0, categories.length - counts.size);
  const [fewest, most] = [Math.min(...counts.values()), Math.max(...counts.values())];
  if (absent === 0 && most < unevenRatio * fewest) return [];
  const values = { column: name, most, fewest: absent > 0 ? 0 : fewest };
  return [{ code: 'unevenClasses', severity: 'warning', place, values, fix: { kind: 'stratify', column: name } }];
}
