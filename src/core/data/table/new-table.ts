// The table that a text becomes, with the choices that every new table begins with.
import type { ColumnRole, ColumnType, Row, TableColumn, TableDataset } from '../dataset-choice.ts';
import { areClasses } from '../delimited/guess-roles.ts';
import type { Certainty } from '../delimited/reading-choices.ts';

export interface TableReading {
  readonly columns: readonly {
    readonly name: string;
    readonly type: ColumnType;
    /** Absent: the type is the one that is meant, even for a target of a few whole numbers. */
    readonly certainty?: Certainty;
  }[];
  readonly rows: readonly Row[];
}

/** @param roles one per column */
export function tableFrom({ columns, rows }: TableReading, roles: readonly ColumnRole[]): TableDataset {
  return {
    kind: 'table',
    columns: columns.map((column, place) => newColumn(column, roles[place] ?? 'none', rows, place)),
    rows,
  };
}

function newColumn(
  { name, type: read, certainty = 'chosen' }: TableReading['columns'][number],
  role: ColumnRole,
  rows: readonly Row[],
  place: number,
): TableColumn {
  const holdsClasses =
    role === 'target' && read === 'number' && certainty !== 'chosen' && areClasses(valuesIn(rows, place));
  const type = holdsClasses ? 'category' : read;
  const isNumber = type === 'number';
  const isUsed = role === 'feature' || role === 'target';
  // Yes or no is what an output answers as it is.
  const isNormalized = isNumber && isUsed && !(role === 'target' && isYesOrNo(rows, place));
  return { name, role, ...(isNumber ? {} : { type }), ...(isNormalized ? { normalization: 'standard' } : {}) };
}

function valuesIn(rows: readonly Row[], place: number): readonly number[] {
  return rows.flatMap((row) => (row[place] === null ? [] : Number(row[place])));
}

function isYesOrNo(rows: readonly Row[], place: number): boolean {
  return rows.every((row) => row[place] === 0 || row[place] === 1 || row[place] === null);
}
