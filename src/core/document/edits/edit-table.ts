// Changes the document's table: its cells, rows and columns. A built-in dataset becomes a table first.
import { tableOf } from '#core/data/builtin-datasets.ts';
import { maximumCells, maximumCellText, maximumColumns, maximumRows } from '#core/data/data-limits.ts';
import {
  type Cell,
  type ColumnChoice,
  columnChoices,
  type Row,
  type TableColumn,
  type TableDataset,
} from '#core/data/dataset-choice.ts';
import type { EditCode, EditLabel, EditResult } from '../edit.ts';
import { maximumNameLength } from '../file/limits.ts';
import type { NetworkDocument } from '../network-document.ts';
import { done, refused } from './steps/outcome.ts';

/** Gives a document without data an empty table, and one with a built-in dataset the same rows as a table. */
export function makeTable(document: NetworkDocument): EditResult {
  if (document.dataset?.kind === 'table') return refused('nothingChanged');
  return done({ ...document, dataset: tableIn(document) }, 'makeTable');
}

/** Where writing begins, and what is written from there to the right and down. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly Row[];
}

/** Rows that are not there yet are added; what reaches beyond the last column is refused. */
export function writeCells(document: NetworkDocument, { row, column, cells }: CellBlock): EditResult {
  const table = tableIn(document);
  const width = table.columns.length;
  const reach = cells.reduce((most, each) => Math.max(most, each.length), 0);
  if (column + reach > width) return refused('tooWideToPaste', { found: reach, room: width - column });
  const tooLong = cells.flat().find((cell) => typeof cell === 'string' && cell.length > maximumCellText);
  if (tooLong !== undefined) return refused('cellTooLong', { limit: maximumCellText });
  const rows = [...table.rows];
  for (const [down, written] of cells.entries()) {
    while (rows.length <= row + down) rows.push(emptyRow(width));
    const before = rows[row + down] as Row;
    rows[row + down] = before.map((cell, place) => {
      const own = written[place - column];
      return place < column || own === undefined ? cell : own;
    });
  }
  const count = cells.reduce((sum, each) => sum + each.length, 0);
  return withTable(document, { ...table, rows }, 'writeCells', { count });
}

/** Rows in the place of those with these numbers. */
export function writeRows(document: NetworkDocument, changed: ReadonlyMap<number, Row>): EditResult {
  const table = tableIn(document);
  const rows = table.rows.map((row, index) => changed.get(index) ?? row);
  return withTable(document, { ...table, rows }, 'changeRows', { count: changed.size });
}

/** @param at the number that the first of them gets */
export function addRows(document: NetworkDocument, at: number, rows: readonly Row[]): EditResult {
  const table = tableIn(document);
  return withTable(document, { ...table, rows: table.rows.toSpliced(at, 0, ...rows) }, 'addRows', {
    count: rows.length,
  });
}

export function addEmptyRow(document: NetworkDocument, at: number): EditResult {
  return addRows(document, at, [emptyRow(tableIn(document).columns.length)]);
}

export function deleteRows(document: NetworkDocument, first: number, count = 1): EditResult {
  const table = tableIn(document);
  return withTable(document, { ...table, rows: table.rows.toSpliced(first, count) }, 'deleteRows', { count });
}

/** Those with these numbers, wherever they are. */
export function deleteSomeRows(document: NetworkDocument, numbers: ReadonlySet<number>): EditResult {
  const table = tableIn(document);
  const rows = table.rows.filter((_, index) => !numbers.has(index));
  return withTable(document, { ...table, rows }, 'deleteRows', { count: numbers.size });
}

/** @param to its number afterwards */
export function moveRow(document: NetworkDocument, from: number, to: number): EditResult {
  const table = tableIn(document);
  if (!changesPlaces(from, to, table.rows.length)) return refused('nothingChanged');
  return withTable(document, { ...table, rows: moved(table.rows, from, to) }, 'moveRow');
}

/** A feature without values yet. @param at its place among the columns */
export function addColumn(document: NetworkDocument, at: number): EditResult {
  const table = tableIn(document);
  const name = freeName(table);
  const columns = table.columns.toSpliced(at, 0, { name, role: 'feature' });
  const rows = table.rows.map((row) => row.toSpliced(at, 0, null));
  return withTable(document, { ...table, columns, rows }, 'addColumn', { name });
}

export function deleteColumn(document: NetworkDocument, column: number): EditResult {
  const table = tableIn(document);
  const name = table.columns[column]?.name ?? '';
  const columns = table.columns.toSpliced(column, 1);
  const rows = table.rows.map((row) => row.toSpliced(column, 1));
  const { stratify, ...training } = document.training;
  const kept = stratify === name ? { ...document, training } : document;
  return withTable(kept, { ...table, columns, rows }, 'deleteColumn', { name });
}

export function moveColumn(document: NetworkDocument, from: number, to: number): EditResult {
  const table = tableIn(document);
  if (!changesPlaces(from, to, table.columns.length)) return refused('nothingChanged');
  const columns = moved(table.columns, from, to);
  const rows = table.rows.map((row) => moved(row, from, to));
  return withTable(document, { ...table, columns, rows }, 'moveColumn', { name: table.columns[from]?.name ?? '' });
}

export type ColumnChanges = Partial<Pick<TableColumn, 'role' | 'type' | 'missing' | 'normalization'>>;

/** A column whose type changes has other categories. */
export function changeColumn(document: NetworkDocument, column: number, changes: ColumnChanges): EditResult {
  const table = tableIn(document);
  const before = table.columns[column];
  if (before === undefined) return refused('notFound');
  const { categories, ...others } = before;
  const keeps = categories !== undefined && changes.type === undefined;
  const changed = withoutDefaults({ ...others, ...(keeps ? { categories } : {}), ...changes });
  return withTable(document, withColumn(table, column, changed), 'changeColumn', { name: before.name });
}

/** A choice that a file doesn't write down isn't kept either, so that a document that is read again is the same. */
function withoutDefaults(column: TableColumn): TableColumn {
  return (Object.keys(columnChoices) as ColumnChoice[]).reduce((kept, choice) => {
    const { [choice]: chosen, ...others } = kept;
    return chosen === columnChoices[choice][0] ? others : kept;
  }, column);
}

/** The parts of the split go on being drawn by it. */
export function renameColumn(document: NetworkDocument, column: number, name: string): EditResult {
  const table = tableIn(document);
  const before = table.columns[column];
  if (before === undefined) return refused('notFound');
  if (before.name === name) return refused('nothingChanged');
  if (name === '') return refused('nameEmpty');
  if (name.length > maximumNameLength) return refused('nameTooLong', { limit: maximumNameLength });
  if (table.columns.some((other) => other.name === name)) return refused('columnNameTaken', { name });
  const { training } = document;
  const isStratified = training.stratify === before.name;
  const renamed = isStratified ? { ...document, training: { ...training, stratify: name } } : document;
  return withTable(renamed, withColumn(table, column, { ...before, name }), 'renameColumn', { name });
}

/** The document's table, the rows of its built-in dataset, or an empty one for a network of two inputs. */
function tableIn({ dataset }: NetworkDocument): TableDataset {
  if (dataset !== null) return tableOf(dataset);
  const columns: readonly TableColumn[] = [
    { name: 'x1', role: 'feature' },
    { name: 'x2', role: 'feature' },
    { name: 'y', role: 'target' },
  ];
  return { kind: 'table', columns, rows: [] };
}

function emptyRow(width: number): Row {
  return new Array<Cell>(width).fill(null);
}

function withColumn(table: TableDataset, column: number, changed: TableColumn): TableDataset {
  return { ...table, columns: table.columns.with(column, changed) };
}

function withTable(
  document: NetworkDocument,
  table: TableDataset,
  code: EditCode,
  values: EditLabel['values'] = {},
): EditResult {
  const { columns, rows } = table;
  const isTooLarge =
    columns.length > maximumColumns || rows.length > maximumRows || rows.length * columns.length > maximumCells;
  if (isTooLarge) return refused('tableTooLarge', { columns: maximumColumns, rows: maximumRows, cells: maximumCells });
  return done({ ...document, dataset: table }, code, values);
}

function changesPlaces(from: number, to: number, count: number): boolean {
  return from !== to && Math.min(from, to) >= 0 && Math.max(from, to) < count;
}

function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from] as Item;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}

function freeName({ columns }: TableDataset): string {
  const names = new Set(columns.map(({ name }) => name));
  let number = 1;
  while (names.has(`x${number}`)) number += 1;
  return `x${number}`;
}
