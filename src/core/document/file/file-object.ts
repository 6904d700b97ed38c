// An object of a file, declared by its fields in the order of the file; a field that is forgotten does not compile.

import type { SettingRanges } from '#core/learning/setting-range.ts';
import type { UnknownFields } from '#core/network/network.ts';
import { asKind, asObject, type FileObject, optional, required, unknownFieldsOf } from './fields.ts';
import { type FileValue, type JsonSchema, nullable, numberIn, oneOf } from './file-value.ts';
import { blockObject, inlineObject, type JsonField, jsonFields } from './json-writer.ts';
import { fieldPath } from './path.ts';

export interface FileField<Value, Of = object> {
  /** @param earlier the fields that stand before it, as they were read */
  readonly read: (object: FileObject, name: string, path: string, earlier: Partial<Of>) => Value;
  /** None where the file says nothing of it. */
  readonly write: (value: Value, name: string, depth: number, whole: Of) => readonly JsonField[];
  /** What the schema says of each name under which it stands in the file. */
  readonly properties: (name: string) => Readonly<Record<string, JsonSchema>>;
  /** The lowest version of the format that can say it. */
  readonly versionOf: (value: Value) => number;
  readonly isRequired: boolean;
}

interface WithUnknownFields {
  readonly unknownFields?: UnknownFields | undefined;
}

/** Every field of an object but those that this program does not know. */
export type FileFields<Of> = {
  readonly [Name in keyof Of as Exclude<Name, 'unknownFields'>]-?: FileField<Of[Name], Of>;
};

export interface FileObjectValue<Of> extends FileValue<Of> {
  /** The fields that the file says, for an object that has more. */
  readonly fieldsOf: (value: Of, depth: number) => readonly JsonField[];
}

type Layout = 'inline' | 'block';

/** @param layout one line for all fields, or a line for each */
export function objectOf<Of extends object & WithUnknownFields>(
  layout: Layout | ((value: Of) => Layout),
  declared: FileFields<Of>,
): FileObjectValue<Of> {
  const fields = Object.entries(declared) as [keyof Of & string, FileField<unknown, Of>][];
  const properties = Object.assign({}, ...fields.map(([name, field]) => field.properties(name)));
  const needed = fields.flatMap(([name, { isRequired }]) => (isRequired ? [name] : []));
  const known = new Set(Object.keys(properties));

  function fieldsOf(value: Of, depth: number): readonly JsonField[] {
    const own = fields.flatMap(([name, field]) => field.write(value[name], name, depth + 1, value));
    return [...own, ...jsonFields(value.unknownFields ?? {})];
  }
  return {
    read(value, path) {
      const object = asObject(value, path);
      const found: Partial<Record<keyof Of, unknown>> = {};
      for (const [name, field] of fields) {
        const read = field.read(object, name, path, found as Partial<Of>);
        if (read !== undefined) found[name] = read;
      }
      return { ...found, ...unknownFieldsOf(object, known, path) } as Of;
    },
    write(value, depth) {
      const form = typeof layout === 'function' ? layout(value) : layout;
      const own = fieldsOf(value, depth);
      return form === 'inline' ? inlineObject(own) : blockObject(own, depth);
    },
    fieldsOf,
    schema: { type: 'object', ...(needed.length === 0 ? {} : { required: needed }), properties },
    versionOf: (value) => fields.reduce((version, [name, field]) => Math.max(version, field.versionOf(value[name])), 1),
  };
}

/** Objects whose `kind` says which fields they have. */
export function kindsOf<Of extends { readonly kind: string }>(
  values: {
    readonly [Kind in Of['kind']]: FileValue<Extract<Of, { readonly kind: Kind }>>;
  },
): FileValue<Of> {
  const ofKind = (kind: string) => values[kind as Of['kind']] as unknown as FileValue<Of>;
  const kinds = Object.keys(values);
  return {
    read(value, path) {
      const object = asObject(value, path);
      return ofKind(asKind(required(object, 'kind', path), fieldPath(path, 'kind'), kinds)).read(object, path);
    },
    write: (value, depth) => ofKind(value.kind).write(value, depth),
    schema: { anyOf: kinds.map((kind) => ofKind(kind).schema) },
    versionOf: (value) => ofKind(value.kind).versionOf(value),
  };
}

/** The field that says the kind. */
export function kindIs<Kind extends string>(kind: Kind): FileField<Kind> {
  return { ...always(oneOf([kind])), properties: () => ({ kind: { const: kind } }) };
}

/** A file without it is refused. */
export function always<Value>(value: FileValue<Value>): FileField<Value> {
  return {
    read: (object, name, path) => value.read(required(object, name, path), fieldPath(path, name)),
    write: (said, name, depth) => [[name, value.write(said, depth)]],
    properties: (name) => ({ [name]: value.schema }),
    versionOf: value.versionOf,
    isRequired: true,
  };
}

/** A file without it means this one; it is always written. */
export function orElse<Value>(value: FileValue<Value>, absent: Value): FileField<Value> {
  return optionalField(value, absent, (said): said is Value => said !== undefined);
}

/** `null` where the file says nothing. */
export function orNull<Value>(value: FileValue<Value>): FileField<Value | null> {
  return optionalField(value, null, (said): said is Value => said !== null);
}

/** There may be none. Not kept: a value that `saysNothing` more than its absence. */
export function maybe<Value>(
  value: FileValue<Value>,
  saysNothing: (value: Value) => boolean = () => false,
): FileField<Value | undefined> {
  const field = optionalField(value, undefined, (said): said is Value => said !== undefined);
  return {
    ...field,
    read(object, name, path, earlier) {
      const found = field.read(object, name, path, earlier);
      return found === undefined || saysNothing(found) ? undefined : found;
    },
  };
}

function optionalField<Value, Absent>(
  value: FileValue<Value>,
  absent: Absent,
  isSaid: (value: Value | Absent) => value is Value,
): FileField<Value | Absent> {
  return {
    read(object, name, path) {
      const found = optional(object, name);
      return found === undefined ? absent : value.read(found, fieldPath(path, name));
    },
    write: (said, name, depth) => (isSaid(said) ? [[name, value.write(said, depth)]] : []),
    properties: (name) => ({ [name]: nullable(value.schema) }),
    versionOf: (said) => (isSaid(said) ? value.versionOf(said) : 1),
    isRequired: false,
  };
}

/** JSON has no word for the infinity with which a search for the least begins. */
export function orInfinity(value: FileValue<number>): FileField<number> {
  return optionalField(value, Number.POSITIVE_INFINITY, Number.isFinite as (said: number) => said is number);
}

/** The field under another name than the program's. */
export function called<Value>(fileName: string, field: FileField<Value>): FileField<Value> {
  return {
    ...field,
    read: (object, _, path, earlier) => field.read(object, fileName, path, earlier),
    write: (said, _, depth, whole) => field.write(said, fileName, depth, whole),
    properties: () => field.properties(fileName),
  };
}

/** A field that is read by those before it; the schema says what holds whatever they are. */
export function dependent<Value, Of extends object>(
  field: FileField<Value>,
  fieldFor: (earlier: Partial<Of>) => FileField<Value>,
): FileField<Value, Of> {
  return { ...field, read: (object, name, path, earlier) => fieldFor(earlier).read(object, name, path, {}) };
}

type SettingFields<Ranges> = {
  readonly [Name in keyof Ranges]: FileField<
    Ranges[Name] extends { readonly isRequired: true } ? number : number | undefined
  >;
};

/** Numbers by their ranges. */
export function settingFields<Ranges extends SettingRanges>(ranges: Ranges): SettingFields<Ranges> {
  const fields = Object.entries(ranges).map(([name, range]) => {
    const number = numberIn(range);
    return [name, range.isRequired ? always(number) : maybe(number)];
  });
  return Object.fromEntries(fields);
}
