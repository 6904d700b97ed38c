// The range of a setting, and the ranges that many settings have.

/** Both ends included. */
export interface SettingRange {
  readonly minimum: number;
  readonly maximum: number;
  readonly isWhole?: boolean;
  /** A file that leaves it out is refused. */
  readonly isRequired?: boolean;
  /** The first version of the format that knows it; absent: 1. */
  readonly since?: number;
}

/** The ranges of some settings by name, in the order in which a file holds them. */
export type SettingRanges = Readonly<Record<string, SettingRange>>;

export const maximumEpochs = 1_000_000_000;

export const notNegative: SettingRange = { minimum: 0, maximum: Number.MAX_VALUE };
export const upToOne: SettingRange = { minimum: 0, maximum: 1 };
export const belowOne: SettingRange = { minimum: 0, maximum: 1 - Number.EPSILON / 2 };
export const epochs: SettingRange = { minimum: 0, maximum: maximumEpochs, isWhole: true };
export const atLeastOneEpoch: SettingRange = { ...epochs, minimum: 1 };
