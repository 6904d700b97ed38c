// Encoding of a table's columns as the network's numbers: learnt from the training rows, and never stored.
import type { ColumnType, Normalization } from '../dataset-choice.ts';

/**
 * One column. A cell counts as a number: a number as itself, a truth value as 0 or 1, a category as its place in the list.
 * Then it is normalised, (value − offset) / scale, or becomes a 1 among 0s.
 */
export interface ColumnEncoding {
  /** Its place in the table. */
  readonly column: number;
  readonly name: string;
  readonly type: ColumnType;
  /** Names of the numbers that it becomes: its own, or those of its categories. */
  readonly units: readonly string[];
  /** In the order of their numbers; of a truth column the words for 0 and 1, as in the data; of a number column none. */
  readonly categories: readonly string[];
  /** A number per category, of which one is 1. */
  readonly isOneHot: boolean;
  /** What a missing cell counts as; null: nothing, its row is left out. */
  readonly fill: number | null;
  readonly normalization: Normalization;
  readonly offset: number;
  readonly scale: number;
}

/** In the order of the columns in the table. */
export interface TableEncoding {
  readonly features: readonly ColumnEncoding[];
  readonly targets: readonly ColumnEncoding[];
}
