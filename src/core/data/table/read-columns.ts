// The columns of a table that are features or targets, each as one number per row, with the cells that are none.
import { type CellProblemCode, type Diagnostic, errorAt } from '#core/diagnostics/diagnostic.ts';
import type { Pausable } from '#core/numeric/pausable.ts';
import { maximumCategories } from '../data-limits.ts';
import {
  type Cell,
  type ColumnType,
  chosenFor,
  type Row,
  type TableColumn,
  type TableDataset,
} from '../dataset-choice.ts';
import { inOrder, numberIn, textOf, truthIn } from './cells.ts';

export interface ReadColumn {
  /** Its place in the table. */
  readonly index: number;
  readonly column: TableColumn;
  readonly type: ColumnType;
  readonly categories: readonly string[];
  /** A number per row: of a category its place in the list; NaN where the cell is missing or doesn't fit. */
  readonly values: Float64Array;
  readonly problems: readonly Diagnostic[];
}

/** The number that a cell of a column counts as; NaN: it is missing or doesn't fit. */
export type CellReader = (cell: Cell) => number;

export function cellReader(type: ColumnType, categories: readonly string[]): CellReader {
  if (type === 'number') return numberIn;
  if (type === 'truth') return truthIn;
  const places = new Map(categories.map((category, place) => [category, place]));
  return (cell) => (cell === null ? Number.NaN : (places.get(textOf(cell)) ?? Number.NaN));
}

/** Features and targets, in the order of the table, one by one. */
export function* readingColumns(table: TableDataset): Pausable<readonly ReadColumn[]> {
  const read: ReadColumn[] = [];
  for (const [index, column] of table.columns.entries()) {
    if (column.role !== 'feature' && column.role !== 'target') continue;
    read.push(columnOf(table, column, index));
    yield;
  }
  return read;
}

/** By column, which an edit of cells keeps as it is, and so do most others. */
const lastRead = new WeakMap<TableColumn, { readonly rows: readonly Row[]; readonly read: ReadColumn }>();

/** A column whose cells are those of the table before isn't read again: an edit changes few of them. */
function columnOf({ rows }: TableDataset, column: TableColumn, index: number): ReadColumn {
  const last = lastRead.get(column);
  const isSame = last !== undefined && last.read.index === index && sameCells(last.rows, rows, index);
  const read = isSame ? last.read : readColumn(rows, column, index);
  lastRead.set(column, { rows, read });
  return read;
}

function sameCells(some: readonly Row[], others: readonly Row[], index: number): boolean {
  if (some === others) return true;
  if (some.length !== others.length) return false;
  for (let row = 0; row < some.length; row += 1) {
    if (some[row] !== others[row] && !Object.is(cellAt(some, row, index), cellAt(others, row, index))) return false;
  }
  return true;
}

function cellAt(rows: readonly Row[], row: number, index: number): Cell {
  return rows[row]?.[index] ?? null;
}

function readColumn(rows: readonly Row[], column: TableColumn, index: number): ReadColumn {
  const type = chosenFor(column, 'type');
  const found = type === 'category' ? (column.categories ?? categoriesIn(rows, index)) : [];
  const categories = type === 'truth' ? truthWordsIn(rows, index) : found.slice(0, maximumCategories);
  const { values, unfit } = readCells(rows, index, cellReader(type, categories));
  const common = { index, column, type, categories, values };
  if (found.length > maximumCategories) {
    const limits = { column: column.name, found: found.length, limit: maximumCategories };
    return { ...common, problems: [errorAt({ column: index }, 'tooManyCategories', limits)] };
  }
  const problems = unfit < 0 ? [] : [unfitCell(column, index, type, unfit, cellAt(rows, unfit, index))];
  return { ...common, problems };
}

interface ReadCells {
  readonly values: Float64Array;
  /** The first row whose cell doesn't fit; −1: none. */
  readonly unfit: number;
}

function readCells(rows: readonly Row[], index: number, read: CellReader): ReadCells {
  const values = new Float64Array(rows.length);
  let unfit = -1;
  for (let row = 0; row < values.length; row += 1) {
    const cell = cellAt(rows, row, index);
    const value = read(cell);
    values[row] = value;
    if (unfit < 0 && cell !== null && Number.isNaN(value)) unfit = row;
  }
  return { values, unfit };
}

/** The problem of a cell from which no number could be read. */
export function unfitCell(column: TableColumn, index: number, type: ColumnType, row: number, cell: Cell): Diagnostic {
  const codes = { number: 'cellNotNumber', truth: 'cellNotTruth', category: 'unknownCategory' } as const;
  return cellProblem(codes[type], column, { row, column: index }, cell);
}

/** The problem of a cell that should name a part of the split. */
export function unfitPart(column: TableColumn, index: number, row: number, cell: Cell): Diagnostic {
  return cellProblem('unknownPart', column, { row, column: index }, cell);
}

const mostShown = 60;

function cellProblem(
  code: CellProblemCode,
  { name }: TableColumn,
  place: { readonly row: number; readonly column: number },
  cell: Cell,
): Diagnostic {
  const values = { row: place.row + 1, column: name, cell: textOf(cell).slice(0, mostShown) };
  return errorAt(place, code, values);
}

/** Those that occur. */
function categoriesIn(rows: readonly Row[], index: number): readonly string[] {
  const found = new Set<string>();
  for (let row = 0; row < rows.length; row += 1) {
    const cell = cellAt(rows, row, index);
    if (cell !== null) found.add(textOf(cell));
  }
  return inOrder(found);
}

/** What 0 and 1 are called in the data. */
function truthWordsIn(rows: readonly Row[], index: number): readonly string[] {
  const wordFor = (truth: 0 | 1) => rows.find((row) => truthIn(row[index] ?? null) === truth)?.[index];
  const [no, yes] = [wordFor(0) ?? null, wordFor(1) ?? null];
  return [no === null ? 'false' : textOf(no), yes === null ? 'true' : textOf(yes)];
}
