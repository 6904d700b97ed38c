// Typed access to parsed JSON: every function returns what the file may hold there, or refuses the file with the path.
import { shortened } from '#core/diagnostics/diagnostic.ts';
import type { UnknownFields } from '#core/network/network.ts';
import { refuse } from './file-problem.ts';
import { maximumUnknownFields } from './limits.ts';
import { fieldPath, itemPath } from './path.ts';

/** An object of the file. Its keys are the file's own: look them up only through the functions below. */
export type FileObject = Readonly<Record<string, unknown>>;

/** What was expected instead; a word of the messages. */
export type Expected =
  | 'object'
  | 'list'
  | 'text'
  | 'nonEmptyText'
  | 'number'
  | 'numberOrNull'
  | 'wholeNumber'
  | 'boolean'
  | 'booleanOrPairs'
  | 'booleanOrUnits'
  | 'wirePair'
  | 'fourWords'
  | 'cell';

export function isObject(value: unknown): value is FileObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The field's value; undefined when it is absent or null, and never one that every object inherits. */
export function optional(object: FileObject, key: string): unknown {
  return Object.hasOwn(object, key) ? (object[key] ?? undefined) : undefined;
}

/** The field's value, which may be null but not absent. */
export function required(object: FileObject, key: string, path: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : refuse('missingField', fieldPath(path, key));
}

export function asObject(value: unknown, path: string): FileObject {
  return isObject(value) ? value : wrongType(path, 'object');
}

export function asList(value: unknown, path: string): readonly unknown[] {
  return Array.isArray(value) ? value : wrongType(path, 'list');
}

export function asText(value: unknown, path: string, maximumLength: number): string {
  if (typeof value !== 'string') return wrongType(path, 'text');
  return value.length <= maximumLength
    ? value
    : refuse('tooManyParts', path, { part: 'characters', found: value.length, limit: maximumLength });
}

export function asNonEmptyText(value: unknown, path: string, maximumLength: number): string {
  const text = asText(value, path, maximumLength);
  return text === '' ? wrongType(path, 'nonEmptyText') : text;
}

export function asBoolean(value: unknown, path: string): boolean {
  return typeof value === 'boolean' ? value : wrongType(path, 'boolean');
}

export interface NumberRange {
  readonly minimum?: number;
  readonly maximum?: number;
}

export function asNumber(value: unknown, path: string, range: NumberRange = {}): number {
  if (typeof value !== 'number') return wrongType(path, 'number');
  if (!Number.isFinite(value)) return refuse('notFinite', path);
  const { minimum = -Number.MAX_VALUE, maximum = Number.MAX_VALUE } = range;
  if (value >= minimum && value <= maximum) return value;
  return refuse('outOfRange', path, { found: value, minimum, maximum });
}

export function asWholeNumber(value: unknown, path: string, minimum: number, maximum: number): number {
  const number = asNumber(value, path, { minimum, maximum });
  return Number.isInteger(number) ? number : wrongType(path, 'wholeNumber');
}

/** One of a fixed set of words. */
export function asKind<Kind extends string>(value: unknown, path: string, kinds: readonly Kind[]): Kind {
  if (typeof value !== 'string') return wrongType(path, 'text');
  const kind = kinds.find((each) => each === value);
  return kind ?? refuse('unknownKind', path, { found: shortened(value), allowed: kinds.join(', ') });
}

export function wrongType(path: string, expected: Expected): never {
  return refuse('wrongType', path, { expected });
}

/** Refuses a list or a count that is longer than the limit. */
export function limitCount(found: number, limit: number, part: string, path: string): void {
  if (found > limit) refuse('tooManyParts', path, { part, found, limit });
}

/** The fields that this program does not know, to be written back on save; nothing when there are none. */
export function unknownFieldsOf(
  object: FileObject,
  known: ReadonlySet<string>,
  path: string,
): { readonly unknownFields?: UnknownFields } {
  const names = Object.keys(object).filter((key) => !known.has(key));
  if (names.length === 0) return {};
  const checker = new UnknownFieldChecker();
  checker.checkFields(object, names, path);
  // fromEntries defines its keys, so that one called __proto__ stays a field like any other.
  return { unknownFields: Object.fromEntries(names.map((key) => [key, object[key]])) };
}

/** Nobody reads them, but they must be written back, and a million names make every step of the way slow. */
class UnknownFieldChecker {
  #found = 0;

  checkFields(object: FileObject, names: readonly string[], path: string): void {
    this.#found += names.length;
    if (this.#found > maximumUnknownFields) {
      refuse('tooManyParts', path, { part: 'unknownFields', limit: maximumUnknownFields });
    }
    for (const key of names) this.#check(object[key], fieldPath(path, key));
  }

  /** A number like 1e999 is refused too: it could not be written back. */
  #check(value: unknown, path: string): void {
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) refuse('notFinite', path);
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) this.#check(item, itemPath(path, index));
    } else if (isObject(value)) {
      this.checkFields(value, Object.keys(value), path);
    }
  }
}
