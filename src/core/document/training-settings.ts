// Training settings, declared in the order of the file and of their fields: what a setting of one value may be, what its absence
// means, how its field shows it. Type, reading, writing, schema, edits, fields, palette and lessons follow.
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import { epochs, type SettingRange } from '#core/learning/setting-range.ts';
import { maximumBatchSize, maximumHeldOutShare } from './file/limits.ts';

interface SingleDeclaration {
  /** A document need not have it, and has it only where it is not `absent`. Absent: every document has it. */
  readonly isOptional?: true;
  /** The first version of the format that knows it; absent: 1. */
  readonly since?: number;
  /** Its field is with the dataset, not among those of training. */
  readonly isWithData?: true;
}

export interface NumberDeclaration extends SingleDeclaration, SettingRange {
  readonly type: 'number';
  /** What a file means that does not say it; so for every type. */
  readonly absent: number;
  /** What an arrow key adds in its field; the ladder is 1, 2, 5, 10. */
  readonly step: number | 'ladder';
  /** The least that its field takes, where that is more than the least in a file. */
  readonly leastInField?: number;
  /** A part of all rows, shown in percent. */
  readonly isShare?: true;
  /** The setting together with which it is at most `maximum`. */
  readonly beside?: string;
}

interface SwitchDeclaration extends SingleDeclaration {
  readonly type: 'switch';
  readonly absent: boolean;
}

interface WordDeclaration extends SingleDeclaration {
  readonly type: 'word';
  readonly words: readonly string[];
  readonly absent: string;
}

/** A setting of one value. */
export type SettingDeclaration = NumberDeclaration | SwitchDeclaration | WordDeclaration;

/** A setting with settings of its own, or with a rule of its own: it has a row wherever settings have tables. */
const part = { type: 'part' } as const;

const share = {
  type: 'number',
  absent: 0,
  minimum: 0,
  maximum: maximumHeldOutShare,
  step: 0.05,
  isShare: true,
} as const;

export const trainingDeclarations = {
  loss: { type: 'word', words: lossKinds, absent: 'meanSquaredError' },
  optimizer: part,
  batchSize: { type: 'number', absent: 32, minimum: 1, maximum: maximumBatchSize, isWhole: true, step: 1 },
  epochs: { type: 'number', absent: 100, ...epochs, step: 10, leastInField: 1 },
  seed: {
    type: 'number',
    absent: 1,
    minimum: Number.MIN_SAFE_INTEGER,
    maximum: Number.MAX_SAFE_INTEGER,
    isWhole: true,
    step: 1,
  },
  /** Share of the examples kept for validation. */
  validation: share,
  /** Share of the examples that are measured only when asked for. */
  test: { ...share, isOptional: true, since: 2, beside: 'validation', isWithData: true },
  stratify: part,
  shuffle: { type: 'switch', absent: true },
  schedule: part,
  regularization: part,
  clipping: part,
  stopRules: part,
} as const satisfies Readonly<Record<string, SettingDeclaration | typeof part>>;

type Declarations = typeof trainingDeclarations;
type NamesOf<Shape> = {
  [Name in keyof Declarations]: Declarations[Name] extends Shape ? Name : never;
}[keyof Declarations];

export type PartName = NamesOf<typeof part>;
export type SingleName = Exclude<keyof Declarations, PartName>;
export type NumberName = NamesOf<{ readonly type: 'number' }>;
type OptionalName = NamesOf<{ readonly isOptional: true }>;
type WithDataName = NamesOf<{ readonly isWithData: true }>;
/** With a field among those of training. */
export type FieldName = Exclude<SingleName, WithDataName>;
/** A number with such a field: lessons ask for it and point at it. */
export type TaughtName = Exclude<NumberName, WithDataName>;
export type WordOf<Name extends SingleName> = Declarations[Name] extends {
  readonly words: readonly (infer Word extends string)[];
}
  ? Word
  : never;

type ValueOf<Name extends SingleName> = Declarations[Name] extends { readonly type: 'number' }
  ? number
  : Declarations[Name] extends { readonly type: 'switch' }
    ? boolean
    : WordOf<Name>;

/** The settings of one value, as a document has them. */
export type SingleSettings = {
  readonly [Name in Exclude<SingleName, OptionalName>]: ValueOf<Name>;
} & {
  readonly [Name in OptionalName]?: ValueOf<Name>;
};

export const settingNames = Object.keys(trainingDeclarations) as readonly (keyof Declarations)[];
export const singleNames = settingNames.filter((name): name is SingleName => !isPart(name));
export const taughtNames = singleNames.filter(
  (name): name is TaughtName => hasField(name) && declarationOf(name).type === 'number',
);

export function isPart(name: keyof Declarations): name is PartName {
  return trainingDeclarations[name].type === 'part';
}

export function declarationOf(name: SingleName): SettingDeclaration {
  return trainingDeclarations[name];
}

export function hasField(name: keyof Declarations): name is FieldName {
  return !isPart(name) && declarationOf(name).isWithData !== true;
}

export function isTaught(name: string): name is TaughtName {
  return taughtNames.includes(name as TaughtName);
}

/** What the document says, or means by saying nothing. */
export function settingIn<Name extends SingleName>(settings: SingleSettings, name: Name): ValueOf<Name> {
  return (settings[name] ?? trainingDeclarations[name].absent) as ValueOf<Name>;
}

/** The number's range beside the other settings, in decimals that a person would write. */
export function rangeBeside(
  { beside, ...range }: NumberDeclaration,
  others: Readonly<Record<string, unknown>>,
): NumberDeclaration {
  if (beside === undefined) return range;
  return { ...range, maximum: Number((range.maximum - Number(others[beside] ?? 0)).toPrecision(12)) };
}
