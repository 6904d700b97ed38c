// A value of a file, declared once: its reading, its writing and its JSON Schema come from the declaration.
import type { SettingRange } from '../setting-ranges.ts';
import { asBoolean, asKind, asNumber, asText, asWholeNumber } from './fields.ts';
import { jsonInline } from './json-writer.ts';

/** An object with `$name` stands among the definitions of the schema, under that name. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface FileValue<Value> {
  /** @throws RefusedFile with the path of what may not stand there */
  readonly read: (value: unknown, path: string) => Value;
  /** @param depth of its brackets, where it takes several lines */
  readonly write: (value: Value, depth: number) => string;
  readonly schema: JsonSchema;
}

export const truth: FileValue<boolean> = { read: asBoolean, write: jsonInline, schema: { type: 'boolean' } };

/** Possibly empty. */
export function text(maxLength: number): FileValue<string> {
  return {
    read: (value, path) => asText(value, path, maxLength),
    write: jsonInline,
    schema: { type: 'string', maxLength },
  };
}

export function numberIn(range: SettingRange): FileValue<number> {
  const { minimum, maximum, isWhole = false } = range;
  return {
    read: (value, path) =>
      isWhole ? asWholeNumber(value, path, minimum, maximum) : asNumber(value, path, { minimum, maximum }),
    write: jsonInline,
    schema: {
      type: isWhole ? 'integer' : 'number',
      ...(minimum === -Number.MAX_VALUE ? {} : { minimum }),
      ...(maximum === Number.MAX_VALUE ? {} : { maximum }),
    },
  };
}

/** One of these words. */
export function oneOf<Word extends string>(words: readonly Word[]): FileValue<Word> {
  return { read: (value, path) => asKind(value, path, words), write: jsonInline, schema: { enum: [...words] } };
}

export function named<Value>($name: string, value: FileValue<Value>): FileValue<Value> {
  return { ...value, schema: { $name, ...value.schema } };
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
