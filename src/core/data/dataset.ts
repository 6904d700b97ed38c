// The examples a network learns from, as two row-major arrays, with the part of each row and where the numbers come from.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { Split } from './split.ts';
import type { TableEncoding } from './table/table-encoding.ts';

export interface Examples {
  /** Rows that are left out are counted too, so that a row has the number that it has in the table. */
  readonly count: number;
  readonly featureNames: readonly string[];
  readonly targetNames: readonly string[];
  /** [count × featureNames.length], row-major; NaN in rows that are left out. */
  readonly features: Float64Array;
  /** [count × targetNames.length], row-major; NaN in rows that are left out. */
  readonly targets: Float64Array;
}

export interface Dataset extends Examples {
  readonly split: Split;
  /** What became of a table's columns; null: the numbers are as they were generated. */
  readonly encoding: TableEncoding | null;
  /** Cells that don't fit their columns, and settings that nothing can be made of. */
  readonly problems: readonly Diagnostic[];
}
