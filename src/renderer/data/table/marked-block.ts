// The block of cells between two places of a table: what is copied, emptied or deleted at once.
import type { Cell, Row } from '#core/data/dataset-choice.ts';
import type { Place } from '#renderer/ui/grid-keys.ts';

export interface Block {
  readonly first: Place;
  readonly last: Place;
}

export function blockBetween(one: Place, other: Place): Block {
  return {
    first: { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) },
    last: { row: Math.max(one.row, other.row), column: Math.max(one.column, other.column) },
  };
}

export function isInBlock({ first, last }: Block, row: number, column: number): boolean {
  return row >= first.row && row <= last.row && column >= first.column && column <= last.column;
}

/** Without the row that stands ready for a new one. */
export function cellsOf({ first, last }: Block, rows: readonly Row[]): readonly (readonly Cell[])[] {
  return rows.slice(first.row, last.row + 1).map((row) => row.slice(first.column, last.column + 1));
}

export function rowsOf({ first, last }: Block, count: number): number {
  return Math.min(count, last.row + 1) - first.row;
}
