// Which examples a document learns from: a built-in set by name, or a table of one's own.

export type BuiltinDatasetName = 'and' | 'or' | 'xor' | 'circle' | 'spiral' | 'gaussians' | 'moons' | 'sine' | 'digits';

export interface BuiltinDataset {
  readonly kind: 'builtin';
  readonly name: BuiltinDatasetName;
  /** Absent: the generator's default. The logic tables take none of the three. */
  readonly count?: number;
  readonly noise?: number;
  readonly seed?: number;
  readonly unknownFields?: Readonly<Record<string, unknown>>;
}

/** Of a row of a table; null where the value is missing. */
export type Cell = number | string | boolean | null;
export type ColumnRole = 'feature' | 'target' | 'none' | 'split';
export type ColumnType = 'number' | 'category' | 'truth';

export interface TableColumn {
  readonly name: string;
  readonly role: 'feature' | 'target';
  readonly unknownFields?: Readonly<Record<string, unknown>>;
}

export interface TableDataset {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly number[])[];
  readonly unknownFields?: Readonly<Record<string, unknown>>;
}

export type DatasetChoice = BuiltinDataset | TableDataset;
