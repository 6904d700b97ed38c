// The dataset that a document chooses: a built-in set by name, or a table of one's own.
import { maximumGeneratedExamples, maximumNoise } from './data-limits.ts';

/** Known to files of version 1. */
export const firstDatasetNames = [
  'and',
  'or',
  'xor',
  'circle',
  'spiral',
  'gaussians',
  'moons',
  'sine',
  'digits',
] as const;

export const gateNames = ['and', 'or', 'xor', 'nand', 'nor', 'xnor'] as const;
const generatedNames = [
  'circle',
  'spiral',
  'gaussians',
  'moons',
  'sine',
  'digits',
  'parabola',
  'bump',
  'steps',
] as const;
export const measuredNames = ['iris', 'wine', 'breastCancer', 'penguins', 'handwrittenDigits'] as const;

export type GateName = (typeof gateNames)[number];
export type GeneratedName = (typeof generatedNames)[number];
export type MeasuredName = (typeof measuredNames)[number];

/** In the order in which they are offered. */
export const builtinDatasetNames = [...gateNames, ...generatedNames, ...measuredNames] as const;
export type BuiltinDatasetName = (typeof builtinDatasetNames)[number];

/** Numbers that a built-in set is made from. A set takes those that it has defaults for. */
export const datasetSettings = {
  count: { minimum: 1, maximum: maximumGeneratedExamples, isWhole: true },
  /** Standard deviation. */
  noise: { minimum: 0, maximum: maximumNoise, isWhole: false },
  seed: { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER, isWhole: true },
  /** Of a spiral, each a class of its own. */
  arms: { minimum: 2, maximum: 10, isWhole: true, since: 2 },
  /** Of a gate. */
  inputs: { minimum: 1, maximum: 10, isWhole: true, since: 2 },
} as const;
export type DatasetSetting = keyof typeof datasetSettings;
export const datasetSettingNames = Object.keys(datasetSettings) as readonly DatasetSetting[];

/** A setting that is absent has the set's default. */
export interface BuiltinDataset extends Readonly<Partial<Record<DatasetSetting, number>>> {
  readonly kind: 'builtin';
  readonly name: BuiltinDatasetName;
  readonly unknownFields?: Readonly<Record<string, unknown>>;
}

/** What the network takes, what it shall predict, nothing to it, or which part of the split a row belongs to. */
export const columnRoles = ['feature', 'target', 'none', 'split'] as const;
/** Known to files of version 1. */
export const firstColumnRoles = ['feature', 'target'] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** What may be chosen for a column. The first of each is meant where a column says nothing, as files of version 1 do. */
export const columnChoices = {
  /** A category is told by its text. */
  type: ['number', 'category', 'truth'],
  /** What a missing value becomes; the mean of categories and truth values is the most frequent one. */
  missing: ['rowLeftOut', 'mean', 'mostFrequent'],
  /** Of numbers: (x − mean) / standard deviation, or (x − minimum) / (maximum − minimum), over the training rows. */
  normalization: ['none', 'standard', 'minMax'],
} as const;

export type ColumnChoice = keyof typeof columnChoices;
type Chosen<Choice extends ColumnChoice> = (typeof columnChoices)[Choice][number];
export type ColumnType = Chosen<'type'>;
export type MissingRule = Chosen<'missing'>;
export type Normalization = Chosen<'normalization'>;

export interface TableColumn {
  readonly name: string;
  readonly role: ColumnRole;
  readonly type?: ColumnType;
  /** Of a category column, in the order of their neurons; absent: those that occur, numbers first, in ascending order. */
  readonly categories?: readonly string[];
  readonly missing?: MissingRule;
  readonly normalization?: Normalization;
  readonly unknownFields?: Readonly<Record<string, unknown>>;
}

/** As it came; null is a missing value. */
export type Cell = number | string | boolean | null;
export type Row = readonly Cell[];

export interface TableDataset {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  /** Each as long as `columns`. */
  readonly rows: readonly Row[];
  readonly unknownFields?: Readonly<Record<string, unknown>>;
}

export type DatasetChoice = BuiltinDataset | TableDataset;

/** What a column has of a choice, said or not. */
export function chosenFor<Choice extends ColumnChoice>(column: TableColumn, choice: Choice): Chosen<Choice> {
  return (column[choice] ?? columnChoices[choice][0]) as Chosen<Choice>;
}
