// The part of the data that each row belongs to: training, validation, test, or left out.
import type { Split } from '#core/data/split.ts';

export type RowPart = 'training' | 'validation' | 'test' | 'leftOut';

/** @param count rows of the table */
export function partOfRow(split: Split, count: number): (row: number) => RowPart {
  const parts = new Array<RowPart>(count).fill('leftOut');
  for (const part of ['training', 'validation', 'test'] as const) for (const row of split[part]) parts[row] = part;
  return (row) => parts[row] ?? 'leftOut';
}
