// Rows of numbers: read from an option's JSON, flattened for the engine, and back.
import { jsonNumbers } from '#core/document/file/json-writer.ts';
import type { Translate } from '#messages/translator.ts';
import { badUsage } from './failure.ts';

export interface NumberRows {
  readonly count: number;
  /** [count × width], row-major. */
  readonly values: Float64Array;
}

/** Reads `[[…], …]` with rows of `width` finite numbers. */
export function readRows(translate: Translate, option: string, json: string, width: number): NumberRows {
  const rows = parsedList(json);
  if (rows === null || rows.length === 0) throw badUsage(translate, 'cli.notRows', { option });
  const values = new Float64Array(rows.length * width);
  for (const [index, row] of rows.entries()) {
    if (!Array.isArray(row)) throw badUsage(translate, 'cli.notRows', { option });
    const place = { option, row: index + 1 };
    if (row.length !== width)
      throw badUsage(translate, 'cli.rowWidth', { ...place, found: row.length, expected: width });
    const bad = row.findIndex((value) => typeof value !== 'number' || !Number.isFinite(value));
    if (bad >= 0) throw badUsage(translate, 'cli.rowNumber', { ...place, column: bad + 1 });
    values.set(row, index * width);
  }
  return { count: rows.length, values };
}

function parsedList(json: string): readonly unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(json);
    return Array.isArray(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

export function rowsOf(values: Float64Array, width: number): readonly (readonly number[])[] {
  const count = width === 0 ? 0 : values.length / width;
  return Array.from({ length: count }, (_, row) => [...values.subarray(row * width, (row + 1) * width)]);
}

export function jsonRows(rows: readonly (readonly (number | null)[])[]): string {
  return `[${rows.map(jsonNumbers).join(', ')}]`;
}

export function areFinite(values: Float64Array): boolean {
  return values.every(Number.isFinite);
}
