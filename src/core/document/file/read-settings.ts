// Small objects of numbers in a file: an optimizer, a schedule, clipping … read by the table of their ranges.
import type { UnknownFields } from '#core/network/network.ts';
import type { SettingRange, SettingRanges } from '../setting-ranges.ts';
import { asKind, asNumber, asWholeNumber, type FileObject, optional, required, unknownFieldsOf } from './fields.ts';
import { fieldPath } from './path.ts';

interface ReadSettings {
  readonly numbers: Readonly<Record<string, number>>;
  readonly unknown: { readonly unknownFields?: UnknownFields };
}

/** @param others names of known fields that are no numbers */
export function readSettings(
  object: FileObject,
  path: string,
  ranges: SettingRanges,
  others: readonly string[] = [],
): ReadSettings {
  return {
    numbers: readNumbers(object, path, ranges),
    unknown: unknownFieldsOf(object, new Set([...others, ...Object.keys(ranges)]), path),
  };
}

/** Settings whose `kind` says which numbers they have. */
export function readKind<Kind extends string>(
  object: FileObject,
  path: string,
  rangesOf: { readonly [Each in Kind]: SettingRanges },
): Kind {
  const kinds = Object.keys(rangesOf) as Kind[];
  return asKind(required(object, 'kind', path), fieldPath(path, 'kind'), kinds);
}

function readNumbers(object: FileObject, path: string, ranges: SettingRanges): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [key, range] of Object.entries(ranges)) {
    const value = range.isRequired ? required(object, key, path) : optional(object, key);
    if (value !== undefined) found[key] = asSetting(value, fieldPath(path, key), range);
  }
  return found;
}

export function asSetting(value: unknown, path: string, range: SettingRange): number {
  return range.isWhole ? asWholeNumber(value, path, range.minimum, range.maximum) : asNumber(value, path, range);
}
