// Decimal mark and types of the columns of a text, told from the forms of all cells, and the rows that they make.
import type { TableTextProblemCode } from '#core/diagnostics/diagnostic.ts';
import type { Cell, ColumnType, Row } from '../dataset-choice.ts';
import { type CellForm, cellForms, isNumber, isNumberBy } from './cell-form.ts';
import { mostCounted } from './guess-roles.ts';
import type { DecimalMark, Guess } from './reading-choices.ts';
import type { TextColumn } from './text-column.ts';

/** By all columns together: a text is written in one way. */
export function guessDecimal(columns: readonly TextColumn[]): Guess<DecimalMark> {
  const count = (form: CellForm): number => columns.reduce((sum, { counts }) => sum + (counts[form] as number), 0);
  const [points, commas] = [count(cellForms.point), count(cellForms.comma)];
  const [pointsOfThree, commasOfThree] = [count(cellForms.pointOfThree), count(cellForms.commaOfThree)];
  if (points > 0) return { value: '.', certainty: commas > 0 ? 'likely' : 'sure' };
  if (commas > 0) return { value: ',', certainty: 'sure' };
  if (commasOfThree > 0) return { value: '.', certainty: 'likely' };
  return { value: '.', certainty: pointsOfThree > 0 ? 'likely' : 'sure' };
}

export function guessType({ counts }: TextColumn): Guess<ColumnType> {
  const count = (form: CellForm): number => counts[form] as number;
  const total = counts.reduce((sum, each) => sum + each, 0) - count(cellForms.empty);
  if (total === 0) return { value: 'number', certainty: 'likely' };
  if (count(cellForms.truth) === total) return { value: 'truth', certainty: 'sure' };
  const numbers = counts.reduce((sum, each, form) => (isNumber(form as CellForm) ? sum + each : sum), 0);
  if (count(cellForms.digits) > 0 && count(cellForms.whole) + count(cellForms.digits) === total) {
    return { value: 'category', certainty: 'likely' };
  }
  if (numbers === total) return { value: 'number', certainty: 'sure' };
  const written = numbers + count(cellForms.grouped) + count(cellForms.minusSign) + count(cellForms.notFinite);
  if (written === total || numbers * 2 >= total) return { value: 'number', certainty: 'likely' };
  return { value: 'category', certainty: count(cellForms.words) === total ? 'sure' : 'likely' };
}

/** The decimal mark that is not the text's own is one that groups thousands, or a slip. */
const numberProblems: Readonly<Partial<Record<CellForm, TableTextProblemCode>>> = {
  [cellForms.point]: 'textGrouped',
  [cellForms.pointOfThree]: 'textGrouped',
  [cellForms.comma]: 'textGrouped',
  [cellForms.commaOfThree]: 'textGrouped',
  [cellForms.grouped]: 'textGrouped',
  [cellForms.minusSign]: 'textMinusSign',
  [cellForms.notFinite]: 'textNotFinite',
  [cellForms.date]: 'textIsDate',
};

export interface ColumnFindings {
  /** Cells with a value. */
  readonly present: number;
  /** Cells that can't be read as the column's type; they are null. */
  readonly unreadable: number;
  /** What is wrong with the first of them. */
  readonly first: { readonly row: number; readonly code: TableTextProblemCode } | null;
  /** Different values, `mostCounted` at most. */
  readonly distinct: number;
  /** Each value a whole number, one more than the one before. */
  readonly isCounting: boolean;
}

export function findingsOf(column: TextColumn, type: ColumnType, decimal: DecimalMark): ColumnFindings {
  const { unreadable, row } = unreadableIn(column, type, decimal);
  return {
    present: column.count - (column.counts[cellForms.empty] as number) - unreadable,
    unreadable,
    first: row === -1 ? null : { row, code: problemOf(column.formAt(row), type) },
    distinct: distinctIn(column, type, decimal),
    isCounting: type === 'number' && isCounting(column, decimal),
  };
}

interface Unreadable {
  readonly unreadable: number;
  /** The first; −1: there is none. */
  readonly row: number;
}

function unreadableIn(column: TextColumn, type: ColumnType, decimal: DecimalMark): Unreadable {
  // Every number of one form can be read, or none.
  const forms = [...column.firsts].filter(([form]) => form !== cellForms.empty && !isNumberBy(form, decimal));
  if (type === 'truth') return notTruthIn(column);
  if (type === 'category' || forms.length === 0) return { unreadable: 0, row: -1 };
  return {
    unreadable: forms.reduce((sum, [form]) => sum + (column.counts[form] as number), 0),
    row: forms.reduce((least, [, { row }]) => Math.min(least, row), column.count),
  };
}

function notTruthIn(column: TextColumn): Unreadable {
  let [unreadable, first] = [0, -1];
  for (let row = 0; row < column.count; row += 1) {
    if (column.cellAt(row, 'truth', '.') !== undefined) continue;
    unreadable += 1;
    if (first === -1) first = row;
  }
  return { unreadable, row: first };
}

function distinctIn(column: TextColumn, type: ColumnType, decimal: DecimalMark): number {
  const found = new Set<Cell>();
  for (let row = 0; row < column.count && found.size < mostCounted; row += 1) {
    const cell = column.cellAt(row, type, decimal) ?? null;
    if (cell !== null) found.add(cell);
  }
  return found.size;
}

function isCounting(column: TextColumn, decimal: DecimalMark): boolean {
  let last = Number.NaN;
  for (let row = 0; row < column.count; row += 1) {
    const cell = column.cellAt(row, 'number', decimal);
    if (typeof cell !== 'number') continue;
    if (Number.isNaN(last) ? !Number.isInteger(cell) : cell !== last + 1) return false;
    last = cell;
  }
  return true;
}

function problemOf(form: CellForm, type: ColumnType): TableTextProblemCode {
  return type === 'truth' ? 'textNotTruth' : (numberProblems[form] ?? 'textNotNumber');
}

/** A cell that can't be read as its column's type, as it stands in the text. */
export interface UnreadCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Those of the first rows. */
export function unreadCells(
  columns: readonly TextColumn[],
  types: readonly ColumnType[],
  decimal: DecimalMark,
  rows: number,
): readonly UnreadCell[] {
  return columns.flatMap((own, column) => {
    const type = types[column] as ColumnType;
    return Array.from({ length: Math.min(rows, own.count) }, (_, row) => row)
      .filter((row) => own.cellAt(row, type, decimal) === undefined)
      .map((row) => ({ row, column, text: writtenAt(own, row) }));
  });
}

/** Of a number with a comma only the value may be left. */
function writtenAt(column: TextColumn, row: number): string {
  const form = column.formAt(row);
  const text = column.textAt(row);
  if (form === cellForms.comma) return text.replace('.', ',');
  return form === cellForms.commaOfThree ? column.numberAt(row).toFixed(3).replace('.', ',') : text;
}

/** What can't be read is null. @param types of the columns */
export function rowsOf(
  columns: readonly TextColumn[],
  types: readonly ColumnType[],
  decimal: DecimalMark,
): readonly Row[] {
  const count = columns[0]?.count ?? 0;
  const rows = new Array<Row>(count);
  for (let row = 0; row < count; row += 1) {
    const cells = new Array<Cell>(types.length);
    for (let column = 0; column < types.length; column += 1) {
      const own = columns[column] as TextColumn;
      // A number that is not handed on as a cell takes no room of its own.
      if (types[column] === 'number' && isNumberBy(own.formAt(row), decimal)) cells[column] = own.numberAt(row);
      else cells[column] = own.cellAt(row, types[column] as ColumnType, decimal) ?? null;
    }
    rows[row] = cells;
  }
  return rows;
}
