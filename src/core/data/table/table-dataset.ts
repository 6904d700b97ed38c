// The dataset that a table is: its cells read, its rows divided into parts, and its numbers learnt from the training rows.
import { type Diagnostic, errorAt, warningAt } from '#core/diagnostics/diagnostic.ts';
import { atOnce, type Pausable } from '#core/numeric/pausable.ts';
import { remembered } from '#core/numeric/remembered.ts';
import { maximumEncodedNumbers } from '../data-limits.ts';
import type { Dataset } from '../dataset.ts';
import { chosenFor, type TableColumn, type TableDataset } from '../dataset-choice.ts';
import { drawSplit, type Split, type Splitting } from '../split.ts';
import { type Part, partIn, textOf } from './cells.ts';
import { encodeValue, widthOf } from './encode.ts';
import { learningEncoding } from './learn-encoding.ts';
import { type ReadColumn, readingColumns, unfitPart } from './read-columns.ts';
import type { ColumnEncoding } from './table-encoding.ts';

/** Documents never change in place: a table is read once, however often it is divided anew. */
export const columnsOf = remembered((table: TableDataset): readonly ReadColumn[] => atOnce(readingColumns(table)));

/** With the numbers that the training rows of this split teach. */
export function* encodingTable(
  table: TableDataset,
  split: Split,
  problems: readonly Diagnostic[] = [],
): Pausable<Dataset> {
  const columns = columnsOf(table);
  const count = table.rows.length;
  const encoding = yield* learningEncoding(columns, split.training);
  const { features, targets } = encoding;
  const found = [
    ...problems,
    ...columns.flatMap((each) => each.problems),
    ...unfilled(columns, encoding.features),
    ...unfilled(columns, encoding.targets),
  ];
  const common = { featureNames: namesOf(features), targetNames: namesOf(targets), encoding };
  const numbers = count * (widthOf(features) + widthOf(targets));
  if (numbers > maximumEncodedNumbers) {
    const values = { found: numbers, limit: maximumEncodedNumbers };
    const none = new Int32Array();
    return {
      ...common,
      count: 0,
      features: new Float64Array(),
      targets: new Float64Array(),
      split: { all: none, training: none, validation: none, test: none },
      problems: [...found, errorAt({}, 'tableTooWide', values)],
    };
  }
  return {
    ...common,
    count,
    features: yield* encodingColumns(columns, features, split.all, count),
    targets: yield* encodingColumns(columns, targets, split.all, count),
    split,
    problems: found,
  };
}

function namesOf(columns: readonly ColumnEncoding[]): readonly string[] {
  return columns.flatMap(({ units }) => units);
}

/** Rows that are left out stay NaN. */
function* encodingColumns(
  columns: readonly ReadColumn[],
  encoded: readonly ColumnEncoding[],
  rows: Int32Array,
  count: number,
): Pausable<Float64Array> {
  const width = widthOf(encoded);
  const numbers = new Float64Array(count * width).fill(Number.NaN);
  let at = 0;
  for (const column of encoded) {
    const { values } = columns.find(({ index }) => index === column.column) as ReadColumn;
    for (const row of rows) encodeValue(column, values[row] as number, numbers, row * width + at);
    at += column.units.length;
    yield;
  }
  return numbers;
}

/** Nothing is known that could stand for a column's missing values. */
function unfilled(columns: readonly ReadColumn[], encoded: readonly ColumnEncoding[]): readonly Diagnostic[] {
  return encoded.flatMap(({ column, name, fill }) => {
    const read = columns.find(({ index }) => index === column);
    if (read === undefined || fill !== null || chosenFor(read.column, 'missing') === 'rowLeftOut') return [];
    const hasMissing = read.problems.length === 0 && read.values.some(Number.isNaN);
    return hasMissing ? [errorAt({ column }, 'nothingToFillWith', { column: name })] : [];
  });
}

interface SplitTable {
  readonly split: Split;
  readonly problems: readonly Diagnostic[];
}

/** By the table's column of parts if it has one, else by shares and seed. */
export function splitTable(table: TableDataset, splitting: Splitting): SplitTable {
  const byColumn = table.columns.findIndex(({ role }) => role === 'split');
  const rows = countingRows(table);
  if (byColumn >= 0) return splitByColumn(table, rows, byColumn);
  const { classes, problems } = classesToStratify(table, rows, splitting);
  return { split: drawSplit(rows, splitting, classes), problems };
}

/** Rows without a missing cell in any column that leaves them out for it. */
function countingRows(table: TableDataset): Int32Array {
  const strict = columnsOf(table).filter(({ column }) => chosenFor(column, 'missing') === 'rowLeftOut');
  const rows: number[] = [];
  for (const [row, cells] of table.rows.entries())
    if (strict.every(({ index }) => cells[index] !== null)) rows.push(row);
  return Int32Array.from(rows);
}

function splitByColumn(table: TableDataset, rows: Int32Array, index: number): SplitTable {
  const parts: Record<Part, number[]> = { training: [], validation: [], test: [] };
  let problem: Diagnostic | null = null;
  for (const row of rows) {
    const cell = table.rows[row]?.[index] ?? null;
    const part = partIn(cell);
    if (part !== null) parts[part].push(row);
    else if (cell !== null) problem ??= unfitPart(table.columns[index] as TableColumn, index, row, cell);
  }
  const { training, validation, test } = parts;
  const all = [...training, ...validation, ...test];
  const split = {
    all: Int32Array.from(all).sort(),
    training: Int32Array.from(training),
    validation: Int32Array.from(validation),
    test: Int32Array.from(test),
  };
  return { split, problems: problem === null ? [] : [problem] };
}

interface ClassesToStratify {
  /** Of each of the rows; null: there is nothing to stratify by. */
  readonly classes: Int32Array | null;
  readonly problems: readonly Diagnostic[];
}

/** Rows of one class have the same text in the column. */
export function classesToStratify(
  table: Pick<TableDataset, 'columns' | 'rows'>,
  rows: Int32Array,
  { stratify }: Pick<Splitting, 'stratify'>,
): ClassesToStratify {
  if (stratify === undefined) return { classes: null, problems: [] };
  const index = table.columns.findIndex(({ name }) => name === stratify);
  if (index < 0) {
    return { classes: null, problems: [warningAt({}, 'noStratifyColumn', { column: stratify })] };
  }
  const numbers = new Map<string, number>();
  const classes = rows.map((row) => {
    const text = textOf(table.rows[row]?.[index] ?? null);
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  });
  return { classes, problems: [] };
}
