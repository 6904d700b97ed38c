// The columns of a table that the network hears of, each as one number per row, with the cells that are none.
import type { CellProblemCode, Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { maximumCategories } from '../data-limits.ts';
import { type Cell, type ColumnType, chosenFor, type TableColumn, type TableDataset } from '../dataset-choice.ts';
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

/** Features and targets, in the order of the table. */
export function readColumns(table: TableDataset): readonly ReadColumn[] {
  return table.columns.flatMap((column, index) =>
    column.role === 'feature' || column.role === 'target' ? [readColumn(table, column, index)] : [],
  );
}

function readColumn({ rows }: TableDataset, column: TableColumn, index: number): ReadColumn {
  const type = chosenFor(column, 'type');
  const cells = rows.map((row) => row[index] ?? null);
  const found = type === 'category' ? (column.categories ?? categoriesIn(cells)) : [];
  const categories = type === 'truth' ? truthWordsIn(cells) : found.slice(0, maximumCategories);
  const read = cellReader(type, categories);
  const values = Float64Array.from(cells, read);
  const common = { index, column, type, categories, values };
  if (found.length > maximumCategories) {
    const limits = { column: column.name, found: found.length, limit: maximumCategories };
    return {
      ...common,
      problems: [{ code: 'tooManyCategories', severity: 'error', place: { column: index }, values: limits }],
    };
  }
  const row = values.findIndex((value, at) => Number.isNaN(value) && cells[at] !== null);
  return { ...common, problems: row < 0 ? [] : [unfitCell(column, index, type, row, cells[row] as Cell)] };
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
  return { code, severity: 'error', place, values };
}

/** Those that occur. */
function categoriesIn(cells: readonly Cell[]): readonly string[] {
  const found = new Set<string>();
  for (const cell of cells) if (cell !== null) found.add(textOf(cell));
  return inOrder(found);
}

/** What 0 and 1 are called in the data. */
function truthWordsIn(cells: readonly Cell[]): readonly string[] {
  const wordFor = (truth: 0 | 1) => cells.find((cell) => truthIn(cell) === truth);
  const [no, yes] = [wordFor(0), wordFor(1)];
  return [no === undefined ? 'false' : textOf(no), yes === undefined ? 'true' : textOf(yes)];
}
