// A block of marked cells: whichever corner it was begun at, never the row that stands ready, and its text goes into a spreadsheet and back.
import { expect, test } from 'vitest';
import { readDelimitedText } from '#core/data/delimited/read-delimited.ts';
import { cellsAsText } from '#core/data/delimited/write-delimited.ts';
import { blockBetween, cellsOf, isInBlock, rowsOf } from '#renderer/data/table/marked-block.ts';

const rows = [
  [1, 'oak', true],
  [2, '=1+1', false],
  [-3, null, true],
] as const;

test('a block lies between its corners', () => {
  const block = blockBetween({ row: 2, column: 0 }, { row: 1, column: 1 });
  expect(block).toEqual({ first: { row: 1, column: 0 }, last: { row: 2, column: 1 } });
  expect(cellsOf(block, rows)).toEqual([
    [2, '=1+1'],
    [-3, null],
  ]);
  expect([isInBlock(block, 1, 1), isInBlock(block, 0, 1), isInBlock(block, 2, 2)]).toEqual([true, false, false]);
});

test('the row that stands ready for a new one is no part of it', () => {
  const block = blockBetween({ row: 1, column: 0 }, { row: 3, column: 2 });
  expect(cellsOf(block, rows)).toHaveLength(2);
  expect(rowsOf(block, rows.length)).toBe(2);
  expect(cellsOf(blockBetween({ row: 3, column: 0 }, { row: 3, column: 0 }), rows)).toEqual([]);
});

test('as text it is no formula, and it comes back', () => {
  const text = cellsAsText(cellsOf(blockBetween({ row: 0, column: 0 }, { row: 2, column: 1 }), rows));
  expect(text).toBe("1\toak\n2\t'=1+1\n-3\t");
  const read = readDelimitedText(text, { delimiter: '\t', hasHeader: false });
  expect('table' in read && read.table.rows).toEqual(rows.map((row) => row.slice(0, 2)));
});
