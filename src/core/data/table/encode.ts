// A table's cells become the network's numbers, and its outputs the user's values again.
import type { Row } from '../dataset-choice.ts';
import { cellReader } from './read-columns.ts';
import type { ColumnEncoding, TableEncoding } from './table-encoding.ts';

export function widthOf(columns: readonly ColumnEncoding[]): number {
  return columns.reduce((sum, { units }) => sum + units.length, 0);
}

/**
 * Writes the numbers of one column, as many as it has units.
 * @param value that the column's cell counts as; NaN: it is missing
 */
export function encodeValue(column: ColumnEncoding, value: number, into: Float64Array, at: number): void {
  const known = Number.isNaN(value) ? (column.fill ?? value) : value;
  if (!column.isOneHot) into[at] = (known - column.offset) / column.scale;
  else {
    const width = column.units.length;
    for (let unit = 0; unit < width; unit += 1) into[at + unit] = Number.isNaN(known) ? known : unit === known ? 1 : 0;
  }
}

/** Gives the numbers that the network takes for a row of the table; NaN where nothing stands for a missing cell. */
export function featureEncoder({ features }: TableEncoding): (row: Row) => Float64Array {
  const width = widthOf(features);
  const readers = features.map(({ type, categories }) => cellReader(type, categories));
  return (row) => {
    const encoded = new Float64Array(width);
    let at = 0;
    for (const [place, column] of features.entries()) {
      encodeValue(column, readers[place]?.(row[column.column] ?? null) ?? Number.NaN, encoded, at);
      at += column.units.length;
    }
    return encoded;
  };
}

/** What the network's outputs for one row say of each target column: a value in the user's unit, or the name of a class. */
export function decodeTargets({ targets }: TableEncoding, outputs: Float64Array): readonly (number | string)[] {
  let next = 0;
  return targets.map((column) => {
    const at = next;
    next += column.units.length;
    if (column.type === 'number') return inUserUnit(column, outputs[at] as number);
    return column.categories[classIn(column, outputs.subarray(at, next))] ?? '';
  });
}

export function inUserUnit({ offset, scale }: ColumnEncoding, encoded: number): number {
  return encoded * scale + offset;
}

/** One number counts by ≥ 0.5, several by the greatest, of equal ones the first. */
function classIn({ isOneHot, categories }: ColumnEncoding, outputs: Float64Array): number {
  if (!isOneHot) return categories.length > 1 && (outputs[0] as number) >= 0.5 ? 1 : 0;
  let best = 0;
  for (const [place, output] of outputs.entries()) if (output > (outputs[best] as number)) best = place;
  return best;
}

/**
 * Outputs or targets of many rows in the user's units; classes stay as they are. The same array where nothing is normalised.
 * @param values [rows × width], row-major
 */
export function inUserUnits({ targets }: TableEncoding, values: Float64Array): Float64Array {
  const width = widthOf(targets);
  if (targets.every(({ offset, scale }) => offset === 0 && scale === 1)) return values;
  const decoded = values.slice();
  let at = 0;
  for (const column of targets) {
    if (column.type === 'number') {
      for (let place = at; place < values.length; place += width) {
        decoded[place] = inUserUnit(column, values[place] as number);
      }
    }
    at += column.units.length;
  }
  return decoded;
}

/** How a number of the network came from a cell: (value − offset) / scale, or a 1 among 0s. */
export interface NumberDerivation {
  readonly column: ColumnEncoding;
  /** The category that the number stands for; null: it is no one-hot number. */
  readonly category: string | null;
  /** What the cell counts as. */
  readonly value: number;
  /** The cell was missing, and the value is what stands for it. */
  readonly isFilled: boolean;
  readonly encoded: number;
}

/** @param unit number of the network's input, from 0 over all features */
export function derivationOf({ features }: TableEncoding, row: Row, unit: number): NumberDerivation | null {
  let first = 0;
  for (const column of features) {
    const place = unit - first;
    first += column.units.length;
    if (place >= column.units.length) continue;
    const read = cellReader(column.type, column.categories)(row[column.column] ?? null);
    const encoded = new Float64Array(column.units.length);
    encodeValue(column, read, encoded, 0);
    return {
      column,
      category: column.isOneHot ? (column.categories[place] ?? null) : null,
      value: Number.isNaN(read) ? (column.fill ?? read) : read,
      isFilled: Number.isNaN(read),
      encoded: encoded[place] as number,
    };
  }
  return null;
}
