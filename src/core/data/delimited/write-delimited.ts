// A table as delimited text, as spreadsheets and `readDelimited` read it: quoted where needed, and never a formula.
import type { Cell } from '../dataset-choice.ts';
import type { Delimiter } from './reading-choices.ts';

export function writeDelimited(
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
  delimiter: Delimiter = ',',
): string {
  const lines = [lineOf(header, delimiter)];
  for (const row of rows) lines.push(lineOf(row, delimiter));
  return `${lines.join('\r\n')}\r\n`;
}

/** Cells as spreadsheets take them from the clipboard. */
export function cellsAsText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => lineOf(row, '\t')).join('\n');
}

function lineOf(cells: readonly Cell[], delimiter: Delimiter): string {
  const line = cells.map((cell) => textOf(cell, delimiter)).join(delimiter);
  // An empty line would be left out when it is read.
  return line === '' ? '""' : line;
}

function textOf(cell: Cell, delimiter: Delimiter): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return Object.is(cell, -0) ? '-0' : String(cell);
  const text = /^'*[=+\-−@\t]/.test(cell) ? `'${cell}` : cell;
  return text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
