// Reads a block of numbers as spreadsheets copy it: lines of cells, divided by tabs, semicolons, commas or spaces.
import { readNumber } from '#renderer/ui/read-number.ts';

export type PastedBlock =
  /** Null: an empty cell, which leaves what is there. */
  | { readonly rows: readonly (readonly (number | null)[])[] }
  /** Places from 1. */
  | { readonly problem: { readonly row: number; readonly column: number; readonly text: string } };

export function readBlock(text: string): PastedBlock {
  const lines = text.replace(/[\r\n]+$/, '').split(/\r\n|\r|\n/);
  const divider = dividerOf(text);
  const rows: (number | null)[][] = [];
  for (const [row, line] of lines.entries()) {
    const numbers: (number | null)[] = [];
    for (const [column, cell] of line.trim().split(divider).entries()) {
      const read = readNumber(cell, {});
      if ('value' in read) numbers.push(read.value);
      else if (read.problem.code === 'empty') numbers.push(null);
      else return { problem: { row: row + 1, column: column + 1, text: cell.slice(0, 40) } };
    }
    rows.push(numbers);
  }
  return { rows };
}

/** A tab is never part of a number; a comma only where nothing else divides. */
function dividerOf(text: string): string | RegExp {
  if (text.includes('\t')) return '\t';
  if (text.includes(';')) return ';';
  return text.includes(',') ? ',' : /\s+/;
}
