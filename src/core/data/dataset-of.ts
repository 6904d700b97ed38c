// The examples behind a document's choice of dataset.
import { builtinDataset } from './builtin-datasets.ts';
import type { Dataset } from './dataset.ts';
import type { DatasetChoice, TableDataset } from './dataset-choice.ts';

export function datasetOf(choice: DatasetChoice): Dataset {
  return choice.kind === 'builtin' ? builtinDataset(choice) : tableDataset(choice);
}

function tableDataset(table: TableDataset): Dataset {
  const features = columnsOf(table, 'feature');
  const targets = columnsOf(table, 'target');
  return {
    count: table.rows.length,
    featureNames: features.map((column) => table.columns[column]?.name ?? ''),
    targetNames: targets.map((column) => table.columns[column]?.name ?? ''),
    features: pick(table, features),
    targets: pick(table, targets),
  };
}

function columnsOf(table: TableDataset, role: 'feature' | 'target'): readonly number[] {
  return [...table.columns.keys()].filter((column) => table.columns[column]?.role === role);
}

function pick(table: TableDataset, columns: readonly number[]): Float64Array {
  const values = new Float64Array(table.rows.length * columns.length);
  let next = 0;
  for (const row of table.rows) {
    for (const column of columns) values[next++] = row[column] ?? Number.NaN;
  }
  return values;
}
