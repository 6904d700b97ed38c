// The reasons why a number can't be a setting, by its range.

import type { SettingRange, SettingRanges } from '#core/learning/setting-range.ts';
import type { Refusal } from '../../edit.ts';
import { refusal } from './outcome.ts';

/** The first reason among the numbers of these settings; null when all fit. */
export function unfitSettings(settings: object, ranges: SettingRanges): Refusal | null {
  const values = new Map<string, unknown>(Object.entries(settings));
  for (const [name, range] of Object.entries(ranges)) {
    const value = values.get(name);
    const unfit = typeof value === 'number' ? unfitSetting(value, range) : null;
    if (unfit !== null) return unfit;
  }
  return null;
}

export function unfitSetting(value: number, { minimum, maximum, isWhole }: SettingRange): Refusal | null {
  if (!Number.isFinite(value)) return refusal('notFinite');
  if (value < minimum || value > maximum) {
    return maximum === Number.MAX_VALUE
      ? refusal('negative')
      : refusal('outOfRange', { least: minimum, greatest: maximum });
  }
  return isWhole && !Number.isInteger(value) ? refusal('notWhole') : null;
}
