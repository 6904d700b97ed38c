// Edits of the document's table: cells, rows and columns, in and out and moved, each one entry that can be taken back.
import { describe, expect, test } from 'vitest';
import { maximumCellText, maximumColumns } from '#core/data/data-limits.ts';
import type { TableDataset } from '#core/data/dataset-choice.ts';
import {
  addColumn,
  addEmptyRow,
  changeColumn,
  deleteColumn,
  deleteRows,
  makeTable,
  moveColumn,
  moveRow,
  renameColumn,
  writeCells,
} from '#core/document/edits/edit-table.ts';
import { EditorDriver, emptyDocument } from '../../../support/EditorDriver.ts';

const table: TableDataset = {
  kind: 'table',
  columns: [
    { name: 'a', role: 'feature' },
    { name: 'b', role: 'feature' },
    { name: 'kind', role: 'target', type: 'category', categories: ['x', 'y'] },
  ],
  rows: [
    [1, 2, 'x'],
    [3, 4, 'y'],
    [5, 6, 'x'],
  ],
};

function editor(dataset: TableDataset | null = table): EditorDriver {
  return new EditorDriver({ ...emptyDocument, dataset });
}

function rowsOf({ document: { dataset } }: EditorDriver) {
  return dataset?.kind === 'table' ? dataset.rows : [];
}

function namesOf({ document: { dataset } }: EditorDriver) {
  return dataset?.kind === 'table' ? dataset.columns.map(({ name }) => name) : [];
}

describe('cells', () => {
  test('a block is written from its corner, and rows that are not there are added', () => {
    const driver = editor();
    driver.apply((document) =>
      writeCells(document, {
        row: 2,
        column: 1,
        cells: [
          [7, 'y'],
          [8, null],
        ],
      }),
    );
    expect(rowsOf(driver)).toEqual([
      [1, 2, 'x'],
      [3, 4, 'y'],
      [5, 7, 'y'],
      [null, 8, null],
    ]);
    driver.undo();
    expect(rowsOf(driver)).toEqual(table.rows);
  });

  test('what reaches beyond the last column, or is too long for a cell, is refused', () => {
    const driver = editor();
    driver.apply((document) => writeCells(document, { row: 0, column: 2, cells: [['x', 'y']] }));
    expect(driver.refusal).toMatchObject({ code: 'tooWideToPaste', values: { found: 2, room: 1 } });
    driver.apply((document) => writeCells(document, { row: 0, column: 2, cells: [['z'.repeat(maximumCellText + 1)]] }));
    expect(driver.refusal?.code).toBe('cellTooLong');
    expect(rowsOf(driver)).toBe(table.rows);
  });

  test('the first cell of a document without data begins a table', () => {
    const driver = editor(null);
    driver.apply((document) => writeCells(document, { row: 0, column: 0, cells: [[0, 1, 1]] }));
    expect(namesOf(driver)).toEqual(['x1', 'x2', 'y']);
    expect(rowsOf(driver)).toEqual([[0, 1, 1]]);
  });
});

describe('rows', () => {
  test('one is added, deleted and moved', () => {
    const driver = editor();
    driver.apply((document) => addEmptyRow(document, 1));
    expect(rowsOf(driver)[1]).toEqual([null, null, null]);
    driver.apply((document) => deleteRows(document, 1));
    driver.apply((document) => moveRow(document, 0, 2));
    expect(rowsOf(driver).map(([first]) => first)).toEqual([3, 5, 1]);
    driver.apply((document) => moveRow(document, 0, 3));
    expect(driver.refusal?.code).toBe('nothingChanged');
  });

  test('the rows of a built-in dataset can be edited as a table', () => {
    const driver = new EditorDriver({ ...emptyDocument, dataset: { kind: 'builtin', name: 'xor' } });
    driver.apply(makeTable);
    expect(rowsOf(driver)).toEqual([
      [0, 0, 0],
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 0],
    ]);
    driver.undo();
    expect(driver.document.dataset?.kind).toBe('builtin');
  });
});

describe('columns', () => {
  test('one is added with a free name, moved with its cells, and deleted', () => {
    const driver = editor();
    driver.apply((document) => addColumn(document, 1));
    expect(namesOf(driver)).toEqual(['a', 'x1', 'b', 'kind']);
    driver.apply((document) => moveColumn(document, 3, 0));
    expect(rowsOf(driver)[0]).toEqual(['x', 1, null, 2]);
    driver.apply((document) => deleteColumn(document, 2));
    expect(rowsOf(driver)[0]).toEqual(['x', 1, 2]);
  });

  test('another type has other categories, another role keeps them', () => {
    const driver = editor();
    driver.apply((document) => changeColumn(document, 2, { role: 'feature' }));
    expect(driver.document.dataset).toMatchObject({ columns: [{}, {}, { role: 'feature', categories: ['x', 'y'] }] });
    driver.apply((document) => changeColumn(document, 2, { type: 'number' }));
    expect(driver.document.dataset).not.toMatchObject({ columns: [{}, {}, { categories: ['x', 'y'] }] });
  });

  test('a name is free and not empty, and the split goes on by it', () => {
    const driver = new EditorDriver({
      ...emptyDocument,
      dataset: table,
      training: { ...emptyDocument.training, stratify: 'kind' },
    });
    driver.apply((document) => renameColumn(document, 2, 'a'));
    expect(driver.refusal?.code).toBe('columnNameTaken');
    driver.apply((document) => renameColumn(document, 2, ''));
    expect(driver.refusal?.code).toBe('nameEmpty');
    driver.apply((document) => renameColumn(document, 2, 'class'));
    expect(driver.document.training.stratify).toBe('class');
    driver.apply((document) => deleteColumn(document, 2));
    expect(driver.document.training.stratify).toBeUndefined();
  });

  test('no more than a document may hold', () => {
    const columns = Array.from({ length: maximumColumns }, (_, index) => ({
      name: `c${index}`,
      role: 'feature' as const,
    }));
    const driver = editor({ kind: 'table', columns, rows: [] });
    driver.apply((document) => addColumn(document, 0));
    expect(driver.refusal?.code).toBe('tableTooLarge');
  });
});
