// The reasons why a number can't be a setting: by the range of its name, or by bounds that are given.
import type { Refusal } from '../../edit.ts';
import type { SettingRange, SettingRanges } from '../../setting-ranges.ts';
import { refusal } from './outcome.ts';

/** The first reason among the numbers of these settings; null when all fit or there are none. */
export function unfitSettings(settings: object | undefined, ranges: SettingRanges | undefined): Refusal | null {
  if (settings === undefined || ranges === undefined) return null;
  const values = new Map<string, unknown>(Object.entries(settings));
  for (const [name, range] of Object.entries(ranges)) {
    const value = values.get(name);
    const unfit = typeof value === 'number' ? unfitSetting(value, range) : null;
    if (unfit !== null) return unfit;
  }
  return null;
}

export function unfitSetting(value: number, { minimum, maximum, isWhole }: SettingRange): Refusal | null {
  return isWhole ? unfitWhole(value, minimum, maximum) : unfitNumber(value, minimum, maximum);
}

export function unfitWhole(value: number, least: number, greatest: number): Refusal | null {
  return unfitNumber(value, least, greatest) ?? (Number.isInteger(value) ? null : refusal('notWhole'));
}

export function unfitNumber(value: number, least: number, greatest: number): Refusal | null {
  if (!Number.isFinite(value)) return refusal('notFinite');
  if (value >= least && value <= greatest) return null;
  return greatest === Number.MAX_VALUE ? refusal('negative') : refusal('outOfRange', { least, greatest });
}
