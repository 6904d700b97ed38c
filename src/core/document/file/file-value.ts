// A value of a file, declared once: its reading, its writing and its JSON Schema come from the declaration.

import { shortened } from '#core/diagnostics/diagnostic.ts';
import type { SettingRange } from '#core/learning/setting-range.ts';
import { remembered } from '#core/numeric/remembered.ts';
import { asBoolean, asKind, asList, asNonEmptyText, asNumber, asText, asWholeNumber, limitCount } from './fields.ts';
import { refuse } from './file-problem.ts';
import { blockList, jsonInline } from './json-writer.ts';
import { maximumIdLength } from './limits.ts';
import { itemPath } from './path.ts';

/** An object with `$name` stands among the definitions of the schema, under that name. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface FileValue<Value> {
  /** @throws RefusedFile with the path of what may not stand there */
  readonly read: (value: unknown, path: string) => Value;
  /** @param depth of its brackets, where it takes several lines */
  readonly write: (value: Value, depth: number) => string;
  readonly schema: JsonSchema;
  /** The lowest version of the format that can say it, so that older programs open what they can. */
  readonly versionOf: (value: Value) => number;
}

/** Every version can say it. */
export const inFirstVersion = (): number => 1;

/** The value, of which files before a version can say nothing, or only what `isOlder`. */
export function since<Value>(
  version: number,
  value: FileValue<Value>,
  isOlder: (said: Value) => boolean = () => false,
): FileValue<Value> {
  const { versionOf } = value;
  return { ...value, versionOf: (said) => (isOlder(said) ? versionOf(said) : Math.max(version, versionOf(said))) };
}

export const truth: FileValue<boolean> = {
  read: asBoolean,
  write: jsonInline,
  schema: { type: 'boolean' },
  versionOf: inFirstVersion,
};

/** Possibly empty. */
export function text(maxLength: number): FileValue<string> {
  return {
    read: (value, path) => asText(value, path, maxLength),
    write: jsonInline,
    schema: { type: 'string', maxLength },
    versionOf: inFirstVersion,
  };
}

export function nonEmptyText(maxLength: number): FileValue<string> {
  return {
    read: (value, path) => asNonEmptyText(value, path, maxLength),
    write: jsonInline,
    schema: { type: 'string', minLength: 1, maxLength },
    versionOf: inFirstVersion,
  };
}

export function numberIn(range: SettingRange): FileValue<number> {
  const { minimum, maximum, isWhole = false, since: version = 1 } = range;
  return {
    read: (value, path) =>
      isWhole ? asWholeNumber(value, path, minimum, maximum) : asNumber(value, path, { minimum, maximum }),
    write: jsonInline,
    schema: {
      type: isWhole ? 'integer' : 'number',
      ...(minimum === -Number.MAX_VALUE ? {} : { minimum }),
      ...(maximum === Number.MAX_VALUE ? {} : { maximum }),
    },
    versionOf: () => version,
  };
}

export const count = numberIn({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, isWhole: true });
export const finiteNumber = numberIn({ minimum: -Number.MAX_VALUE, maximum: Number.MAX_VALUE });

/** One of these words. */
export function oneOf<Word extends string>(words: readonly Word[]): FileValue<Word> {
  return {
    read: (value, path) => asKind(value, path, words),
    write: jsonInline,
    schema: { enum: [...words] },
    versionOf: inFirstVersion,
  };
}

interface ListForm {
  readonly limit: number;
  /** What is counted, where there are too many; a word of the messages. */
  readonly part: string;
  /** A line for each item, or one for all. */
  readonly lines: 'each' | 'one';
}

export function listOf<Item>(item: FileValue<Item>, { limit, part, lines }: ListForm): FileValue<readonly Item[]> {
  return {
    read(value, path) {
      const items = asList(value, path);
      limitCount(items.length, limit, part, path);
      return items.map((each, index) => item.read(each, itemPath(path, index)));
    },
    write(items, depth) {
      const texts = items.map((each) => item.write(each, depth + 1));
      return lines === 'each' ? blockList(texts, depth) : `[${texts.join(', ')}]`;
    },
    schema: { type: 'array', maxItems: limit, items: item.schema },
    versionOf: (items) => items.reduce((version, each) => Math.max(version, item.versionOf(each)), 1),
  };
}

/** The value, refused by `check` for what its parts do not say alone. */
export function checked<Value>(
  value: FileValue<Value>,
  check: (value: Value, path: string) => void,
  more: JsonSchema = {},
): FileValue<Value> {
  return {
    ...value,
    read(found, path) {
      const read = value.read(found, path);
      check(read, path);
      return read;
    },
    schema: { ...value.schema, ...more },
  };
}

/** The value without what this program does not know of it. */
export function knownFields<Value extends object>(value: FileValue<Value>): FileValue<Value> {
  return {
    ...value,
    read(found, path) {
      const { unknownFields: _, ...known } = value.read(found, path) as Value & { readonly unknownFields?: unknown };
      return known as Value;
    },
  };
}

/** Calls `refuseAt` with the first key that was there before. */
export function refuseRepeated(keys: readonly string[], refuseAt: (key: string, index: number) => never): void {
  const seen = new Set<string>();
  for (const [index, key] of keys.entries()) {
    if (seen.has(key)) refuseAt(key, index);
    seen.add(key);
  }
}

export function refuseRepeatedIds(ids: readonly string[], path: string): void {
  refuseRepeated(ids, (id, index) => refuse('duplicateId', itemPath(path, index), { id: shortened(id) }));
}

/** A text that is an id of some sort. */
export function idOf<Id extends string>(brand: (text: string) => Id): FileValue<Id> {
  const { read, schema, ...rest } = nonEmptyText(maximumIdLength);
  return { ...rest, read: (value, path) => brand(read(value, path)), schema: { $name: 'id', ...schema } };
}

/** What never changes in place is written and looked through once: a recovery copy is made every few seconds. */
export function writtenOnce<Value extends object>(value: FileValue<Value>): FileValue<Value> {
  const textsOf = remembered((_: Value) => new Map<number, string>());
  return {
    ...value,
    write(said, depth) {
      const texts = textsOf(said);
      const text = texts.get(depth) ?? value.write(said, depth);
      texts.set(depth, text);
      return text;
    },
    versionOf: remembered(value.versionOf),
  };
}

export function named<Value>($name: string, value: FileValue<Value>): FileValue<Value> {
  return { ...value, schema: { $name, ...value.schema } };
}

export function described<Value>($name: string, description: string, value: FileValue<Value>): FileValue<Value> {
  return { ...value, schema: { $name, description, ...value.schema } };
}

/** Spares the path of each of millions of numbers that are fine. */
export function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** What the schema says where `null` is allowed too. */
export function nullable(schema: JsonSchema): JsonSchema {
  if ('$name' in schema || !('type' in schema || 'enum' in schema || 'anyOf' in schema)) {
    return { anyOf: [{ type: 'null' }, schema] };
  }
  const { type, enum: words, anyOf } = schema;
  return {
    ...schema,
    ...(typeof type === 'string' ? { type: [type, 'null'] } : {}),
    ...(Array.isArray(words) ? { enum: [...words, null] } : {}),
    ...(Array.isArray(anyOf) ? { anyOf: [{ type: 'null' }, ...anyOf] } : {}),
  };
}
