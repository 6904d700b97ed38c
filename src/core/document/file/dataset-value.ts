// The dataset in a file: a built-in one by name, or a table.

import {
  maximumCategories,
  maximumCells,
  maximumCellText,
  maximumColumns,
  maximumRows,
} from '#core/data/data-limits.ts';
import {
  type BuiltinDataset,
  builtinDatasetNames,
  type Cell,
  type ColumnChoice,
  columnChoices,
  columnRoles,
  type DatasetChoice,
  datasetSettings,
  firstColumnRoles,
  firstDatasetNames,
  type Row,
  type TableColumn,
  type TableDataset,
} from '#core/data/dataset-choice.ts';
import { type Place, shortened } from '#core/diagnostics/diagnostic.ts';
import { asList, limitCount, wrongType } from './fields.ts';
import { always, dependent, type FileField, kindIs, kindsOf, maybe, objectOf, settingFields } from './file-object.ts';
import { refuse } from './file-problem.ts';
import {
  checked,
  type FileValue,
  inFirstVersion,
  isFiniteNumber,
  listOf,
  named,
  oneOf,
  refuseRepeated,
  since,
  text,
  writtenOnce,
} from './file-value.ts';
import { blockList, jsonInline } from './json-writer.ts';
import { maximumNameLength } from './limits.ts';
import { itemPath } from './path.ts';

const isIn = (first: readonly string[]) => (said: string) => first.includes(said);

const builtin = objectOf<BuiltinDataset>('inline', {
  kind: kindIs('builtin'),
  name: always(since(2, oneOf(builtinDatasetNames), isIn(firstDatasetNames))),
  ...settingFields(datasetSettings),
});

const categoryList = listOf(text(maximumCellText), { limit: maximumCategories, part: 'categories', lines: 'one' });
const categories = checked(categoryList, refuseSameCategories, { uniqueItems: true });

function refuseSameCategories(found: readonly string[], path: string): void {
  refuseRepeated(found, (category, index) =>
    refuse('duplicateCategory', itemPath(path, index), { category: shortened(category) }),
  );
}

/** What every column has that says nothing is not kept. */
function choice<Choice extends ColumnChoice>(name: Choice) {
  const words: readonly (typeof columnChoices)[Choice][number][] = columnChoices[name];
  return maybe(since(2, oneOf(words)), (chosen) => chosen === words[0]);
}

const column = objectOf<TableColumn>('inline', {
  name: always(text(maximumNameLength)),
  role: always(since(2, oneOf(columnRoles), isIn(firstColumnRoles))),
  type: choice('type'),
  categories: maybe(since(2, categories)),
  missing: choice('missing'),
  normalization: choice('normalization'),
});

const cellSchema = {
  $name: 'cell',
  anyOf: [{ type: ['number', 'boolean', 'null'] }, { type: 'string', maxLength: maximumCellText }],
};

const table = objectOf<TableDataset>('block', {
  kind: kindIs('table'),
  columns: always(listOf(named('column', column), { limit: maximumColumns, part: 'columns', lines: 'each' })),
  rows: dependent(rowsOf(0), ({ columns = [] }) => rowsOf(columns.length)),
});

const kinds = kindsOf<DatasetChoice>({
  builtin: named('builtinDataset', builtin),
  table: named('tableDataset', table),
});

export const datasetValue: FileValue<DatasetChoice> = writtenOnce(named('dataset', kinds));

/** Rows of so many cells. */
function rowsOf(width: number): FileField<readonly Row[]> {
  const rows: FileValue<readonly Row[]> = {
    read(value, path) {
      const list = asList(value, path);
      limitCount(list.length, maximumRows, 'rows', path);
      limitCount(list.length * width, maximumCells, 'cells', path);
      return list.map((row, index) => readRow(row, path, index, width));
    },
    write: (rows, depth) => blockList(rows.map(jsonInline), depth),
    schema: { type: 'array', maxItems: maximumRows, items: { type: 'array', items: cellSchema } },
    versionOf: inFirstVersion,
  };
  return always(since(2, rows, (said) => said.every(isFirstRow)));
}

function isFirstRow(row: Row): boolean {
  return row.every((cell) => typeof cell === 'number');
}

function readRow(value: unknown, rowsPath: string, index: number, width: number): Row {
  const row: readonly unknown[] = Array.isArray(value) ? value : asList(value, itemPath(rowsPath, index));
  if (row.length !== width) {
    const values = { row: index + 1, found: row.length, expected: width };
    refuse('raggedRow', itemPath(rowsPath, index), values, { row: index });
  }
  if (row.every(isCell)) return row;
  const at = row.findIndex((cell) => !isCell(cell));
  return refuseCell(row[at], itemPath(itemPath(rowsPath, index), at), { row: index, column: at });
}

/** Spares the path of each of up to five million cells that are fine. */
function isCell(value: unknown): value is Cell {
  return (
    isFiniteNumber(value) ||
    value === null ||
    (typeof value === 'string' && value.length <= maximumCellText) ||
    typeof value === 'boolean'
  );
}

function refuseCell(value: unknown, path: string, place: Place): never {
  if (typeof value === 'number') return refuse('notFinite', path, {}, place);
  if (typeof value !== 'string') return wrongType(path, 'cell');
  return refuse('tooManyParts', path, { part: 'characters', found: value.length, limit: maximumCellText }, place);
}
