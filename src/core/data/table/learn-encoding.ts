// Learns from a table's training rows how its columns become the network's numbers.
import type { Pausable } from '#core/numeric/pausable.ts';
import { chosenFor } from '../dataset-choice.ts';
import { fillOf, spreadOf } from './column-statistics.ts';
import type { ReadColumn } from './read-columns.ts';
import type { ColumnEncoding, TableEncoding } from './table-encoding.ts';

/** @param training rows of the table: no other row has a say in it */
export function* learningEncoding(columns: readonly ReadColumn[], training: Int32Array): Pausable<TableEncoding> {
  const learned: Record<'feature' | 'target', ColumnEncoding[]> = { feature: [], target: [] };
  for (const role of ['feature', 'target'] as const) {
    const own = columns.filter(({ column }) => column.role === role);
    const names = unitNames(own);
    for (const [place, column] of own.entries()) {
      learned[role].push(learnColumn(column, names[place] ?? [], training));
      yield;
    }
  }
  return { features: learned.feature, targets: learned.target };
}

function learnColumn(read: ReadColumn, units: readonly string[], training: Int32Array): ColumnEncoding {
  const { index, column, type, categories } = read;
  const isNumber = type === 'number';
  const known = valuesAt(read.values, training, null);
  const fill = fillOf(known, chosenFor(column, 'missing'), isNumber);
  const normalization = isNumber ? chosenFor(column, 'normalization') : 'none';
  const filled = fill === null || known.length === training.length ? known : valuesAt(read.values, training, fill);
  return {
    column: index,
    name: column.name,
    type,
    units,
    categories,
    isOneHot: isOneHot(read),
    fill,
    normalization,
    ...spreadOf(filled, normalization),
  };
}

/** @param fill what a missing value becomes; null: it is left out */
function valuesAt(values: Float64Array, rows: Int32Array, fill: number | null): Float64Array {
  const taken = new Float64Array(rows.length);
  let count = 0;
  for (let place = 0; place < rows.length; place += 1) {
    const value = values[rows[place] as number] as number;
    if (Number.isNaN(value) && fill === null) continue;
    taken[count] = Number.isNaN(value) ? (fill ?? value) : value;
    count += 1;
  }
  return taken.subarray(0, count);
}

/** Of a target with two classes one number says which; a feature's categories are one neuron each, however few. */
function isOneHot({ type, categories, column }: ReadColumn): boolean {
  return type === 'category' && (column.role === 'feature' || categories.length > 2);
}

/** A category is called by its own name, beside others of that name by its column's too. */
function unitNames(columns: readonly ReadColumn[]): readonly (readonly string[])[] {
  const plain = columns.map((read) => (isOneHot(read) ? read.categories : [read.column.name]));
  const uses = new Map<string, number>();
  for (const name of plain.flat()) uses.set(name, (uses.get(name) ?? 0) + 1);
  return columns.map((read, place) =>
    (plain[place] ?? []).map((name) =>
      isOneHot(read) && (uses.get(name) ?? 0) > 1 ? `${read.column.name}: ${name}` : name,
    ),
  );
}
