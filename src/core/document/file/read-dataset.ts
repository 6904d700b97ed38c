// The dataset of the file: a built-in one by name, or a table.
import { builtinDatasetNames } from '#core/data/builtin-datasets.ts';
import { maximumCells, maximumColumns, maximumRows } from '#core/data/data-limits.ts';
import type { BuiltinDataset, DatasetChoice, TableColumn, TableDataset } from '#core/data/dataset-choice.ts';
import {
  asKind,
  asList,
  asNumber,
  asObject,
  asText,
  asWholeNumber,
  type FileObject,
  limitCount,
  optional,
  required,
  unknownFieldsOf,
  wrongType,
} from './fields.ts';
import { refuse } from './file-problem.ts';
import { maximumGeneratedExamples, maximumNameLength, maximumNoise } from './limits.ts';
import { fieldPath, itemPath } from './path.ts';
import { isFiniteNumber } from './read-layer.ts';
import { asSeed } from './read-training.ts';

const path = 'dataset';
const datasetKinds: readonly DatasetChoice['kind'][] = ['builtin', 'table'];
const columnRoles: readonly TableColumn['role'][] = ['feature', 'target'];
const builtinFields = new Set(['kind', 'name', 'count', 'noise', 'seed']);
const tableFields = new Set(['kind', 'columns', 'rows']);
const columnFields = new Set(['name', 'role']);

export function readDataset(value: unknown): DatasetChoice | null {
  if (value === undefined) return null;
  const object = asObject(value, path);
  const kind = asKind(required(object, 'kind', path), fieldPath(path, 'kind'), datasetKinds);
  return kind === 'builtin' ? readBuiltin(object) : readTable(object);
}

function readBuiltin(object: FileObject): BuiltinDataset {
  const count = optional(object, 'count');
  const noise = optional(object, 'noise');
  const seed = optional(object, 'seed');
  const at = (key: string): string => fieldPath(path, key);
  return {
    kind: 'builtin',
    name: asKind(required(object, 'name', path), at('name'), builtinDatasetNames),
    ...(count === undefined ? {} : { count: asWholeNumber(count, at('count'), 1, maximumGeneratedExamples) }),
    ...(noise === undefined ? {} : { noise: asNumber(noise, at('noise'), { minimum: 0, maximum: maximumNoise }) }),
    ...(seed === undefined ? {} : { seed: asSeed(seed, at('seed')) }),
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
    ...unknownFieldsOf(object, columnFields, columnPath),
  };
}

function readRows(value: unknown, rowsPath: string, columns: number): readonly (readonly number[])[] {
  const list = asList(value, rowsPath);
  limitCount(list.length, maximumRows, 'rows', rowsPath);
  limitCount(list.length * columns, maximumCells, 'cells', rowsPath);
  return list.map((row, index) => readRow(row, rowsPath, index, columns));
}

function readRow(value: unknown, rowsPath: string, index: number, columns: number): readonly number[] {
  const row: readonly unknown[] = Array.isArray(value) ? value : asList(value, itemPath(rowsPath, index));
  if (row.length !== columns) {
    const values = { row: index + 1, found: row.length, expected: columns };
    refuse('raggedRow', itemPath(rowsPath, index), values, { row: index });
  }
  if (row.every(isFiniteNumber)) return row;
  const column = row.findIndex((cell) => !isFiniteNumber(cell));
  const path = itemPath(itemPath(rowsPath, index), column);
  return typeof row[column] === 'number'
    ? refuse('notFinite', path, {}, { row: index, column })
    : wrongType(path, 'number');
}
