// The rows of a document as CSV, for whoever trains elsewhere: features, targets, and the part that each row belongs to.
import type { Dataset } from '#core/data/dataset.ts';
import type { Cell, DatasetChoice } from '#core/data/dataset-choice.ts';
import { textOf } from '#core/data/table/cells.ts';

/** Columns in the user's units. Rows that are left out stay, so that a row has its number; no part is theirs. */
export function dataCsv(dataset: Dataset, choice: DatasetChoice): string {
  const { split, count } = dataset;
  const parts = new Map<number, string>();
  for (const part of ['training', 'validation', 'test'] as const) for (const row of split[part]) parts.set(row, part);
  const cellsOf = cellReader(dataset, choice);
  const rows = Array.from({ length: count }, (_, row) => csvLine([...cellsOf(row), parts.get(row) ?? '']));
  return `${[csvLine([...columnNames(dataset, 'features'), ...columnNames(dataset, 'targets'), 'split']), ...rows].join('\n')}\n`;
}

/** As in the table; of a dataset that is generated those of its numbers. */
export function columnNames(
  { encoding, featureNames, targetNames }: Dataset,
  role: 'features' | 'targets',
): readonly string[] {
  if (encoding !== null) return encoding[role].map(({ name }) => name);
  return role === 'features' ? featureNames : targetNames;
}

function cellReader(dataset: Dataset, choice: DatasetChoice): (row: number) => readonly Cell[] {
  const { encoding, features, targets, featureNames, targetNames } = dataset;
  if (encoding !== null && choice.kind === 'table') {
    const columns = [...encoding.features, ...encoding.targets].map(({ column }) => column);
    return (row) => columns.map((column) => choice.rows[row]?.[column] ?? null);
  }
  const numbers = (values: Float64Array, width: number, row: number) => values.subarray(row * width, (row + 1) * width);
  return (row) => [...numbers(features, featureNames.length, row), ...numbers(targets, targetNames.length, row)];
}

/** RFC 4180; numbers by the shortest digits that read back to the same bits. */
export function csvLine(cells: readonly Cell[]): string {
  return cells.map((cell) => quoted(Object.is(cell, -0) ? '-0' : textOf(cell))).join(',');
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
