// The dataset of the file: a built-in one by name, or a table.
import { builtinDatasetNames } from '#core/data/builtin-datasets.ts';
import {
  maximumCategories,
  maximumCells,
  maximumCellText,
  maximumColumns,
  maximumRows,
} from '#core/data/data-limits.ts';
import {
  type BuiltinDataset,
  type Cell,
  type ColumnChoice,
  columnChoices,
  columnRoles,
  type DatasetChoice,
  type DatasetSetting,
  datasetSettingNames,
  datasetSettings,
  type Row,
  type TableColumn,
  type TableDataset,
} from '#core/data/dataset-choice.ts';
import type { Place } from '#core/diagnostics/diagnostic.ts';
import {
  asKind,
  asList,
  asObject,
  asText,
  type FileObject,
  limitCount,
  optional,
  required,
  unknownFieldsOf,
  wrongType,
} from './fields.ts';
import { refuse, shortened } from './file-problem.ts';
import { numberIn } from './file-value.ts';
import { maximumNameLength } from './limits.ts';
import { fieldPath, itemPath } from './path.ts';
import { isFiniteNumber } from './read-layer.ts';

const path = 'dataset';
const datasetKinds: readonly DatasetChoice['kind'][] = ['builtin', 'table'];
const builtinFields = new Set(['kind', 'name', ...datasetSettingNames]);
const tableFields = new Set(['kind', 'columns', 'rows']);
const columnFields = new Set(['name', 'role', 'categories', ...Object.keys(columnChoices)]);

export function readDataset(value: unknown): DatasetChoice | null {
  if (value === undefined) return null;
  const object = asObject(value, path);
  const kind = asKind(required(object, 'kind', path), fieldPath(path, 'kind'), datasetKinds);
  return kind === 'builtin' ? readBuiltin(object) : readTable(object);
}

function readBuiltin(object: FileObject): BuiltinDataset {
  const settings: Partial<Record<DatasetSetting, number>> = {};
  for (const name of datasetSettingNames) {
    const value = optional(object, name);
    if (value !== undefined) settings[name] = numberIn(datasetSettings[name]).read(value, fieldPath(path, name));
  }
  return {
    kind: 'builtin',
    name: asKind(required(object, 'name', path), fieldPath(path, 'name'), builtinDatasetNames),
    ...settings,
    ...unknownFieldsOf(object, builtinFields, path),
  };
}

function readTable(object: FileObject): TableDataset {
  const columnsPath = fieldPath(path, 'columns');
  const columnList = asList(required(object, 'columns', path), columnsPath);
  limitCount(columnList.length, maximumColumns, 'columns', columnsPath);
  const columns = columnList.map((value, index) => readColumn(value, itemPath(columnsPath, index)));
  return {
    kind: 'table',
    columns,
    rows: readRows(required(object, 'rows', path), fieldPath(path, 'rows'), columns.length),
    ...unknownFieldsOf(object, tableFields, path),
  };
}

function readColumn(value: unknown, columnPath: string): TableColumn {
  const object = asObject(value, columnPath);
  const name = required(object, 'name', columnPath);
  return {
    name: asText(name, fieldPath(columnPath, 'name'), maximumNameLength),
    role: asKind(required(object, 'role', columnPath), fieldPath(columnPath, 'role'), columnRoles),
    ...readChoice(object, columnPath, 'type'),
    ...readCategories(object, columnPath),
    ...readChoice(object, columnPath, 'missing'),
    ...readChoice(object, columnPath, 'normalization'),
    ...unknownFieldsOf(object, columnFields, columnPath),
  };
}

/** What every column has that says nothing is not kept. */
function readChoice(object: FileObject, columnPath: string, choice: ColumnChoice): Partial<TableColumn> {
  const value = optional(object, choice);
  if (value === undefined) return {};
  const chosen = asKind<string>(value, fieldPath(columnPath, choice), columnChoices[choice]);
  return chosen === columnChoices[choice][0] ? {} : { [choice]: chosen };
}

function readCategories(object: FileObject, columnPath: string): Partial<TableColumn> {
  const value = optional(object, 'categories');
  if (value === undefined) return {};
  const path = fieldPath(columnPath, 'categories');
  const list = asList(value, path);
  limitCount(list.length, maximumCategories, 'categories', path);
  const categories = list.map((item, index) => asText(item, itemPath(path, index), maximumCellText));
  const seen = new Set<string>();
  for (const [index, category] of categories.entries()) {
    if (seen.has(category)) refuse('duplicateCategory', itemPath(path, index), { category: shortened(category) });
    seen.add(category);
  }
  return { categories };
}

function readRows(value: unknown, rowsPath: string, columns: number): readonly Row[] {
  const list = asList(value, rowsPath);
  limitCount(list.length, maximumRows, 'rows', rowsPath);
  limitCount(list.length * columns, maximumCells, 'cells', rowsPath);
  return list.map((row, index) => readRow(row, rowsPath, index, columns));
}

function readRow(value: unknown, rowsPath: string, index: number, columns: number): Row {
  const row: readonly unknown[] = Array.isArray(value) ? value : asList(value, itemPath(rowsPath, index));
  if (row.length !== columns) {
    const values = { row: index + 1, found: row.length, expected: columns };
    refuse('raggedRow', itemPath(rowsPath, index), values, { row: index });
  }
  if (row.every(isCell)) return row;
  const column = row.findIndex((cell) => !isCell(cell));
  return refuseCell(row[column], itemPath(itemPath(rowsPath, index), column), { row: index, column });
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
