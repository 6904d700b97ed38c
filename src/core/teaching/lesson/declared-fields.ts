// Declared fields of a lesson's tasks and targets: from each its type, its reading and its form follow.
import {
  asBoolean,
  asKind,
  asList,
  asNonEmptyText,
  asNumber,
  asObject,
  asWholeNumber,
  type FileObject,
  limitCount,
  optional,
  required,
} from '#core/document/file/fields.ts';
import { refuse } from '#core/document/file/file-problem.ts';
import { maximumIdLength } from '#core/document/file/limits.ts';
import { fieldPath, itemPath } from '#core/document/file/path.ts';
import { type Choice, readChoices } from './choices.ts';

interface FieldTypes {
  /** Name of a neuron or of a layer; of a wire, `x1→h1`. */
  readonly part: string;
  readonly parts: readonly string[];
  /** Where a pass stops: input, forward-1 …, loss, backward-1 …, update. */
  readonly stage: string;
  readonly number: number;
  readonly whole: number;
  /** A number, or the name of one in a calculation by hand, whose value is computed then. */
  readonly answer: number | string;
  readonly choices: readonly Choice[];
  readonly flag: boolean;
}

export interface Field {
  readonly type: keyof FieldTypes | 'word';
  readonly isOptional?: true;
  /** Of a `word`: all that it may be. */
  readonly words?: readonly string[];
  /** Of a `number` or a `whole`. */
  readonly minimum?: number;
  readonly maximum?: number;
}

export type Fields = Readonly<Record<string, Field>>;

type ValueOf<Of extends Field> = Of extends { readonly words: readonly (infer Word)[] }
  ? Word
  : FieldTypes[Exclude<Of['type'], 'word'>];

type OptionalNames<Of extends Fields> = {
  [Name in keyof Of]: Of[Name] extends { readonly isOptional: true } ? Name : never;
}[keyof Of];

/** An object with these fields and its kind. */
export type Declared<Kind extends string, Of extends Fields> = { readonly kind: Kind } & {
  readonly [Name in Exclude<keyof Of, OptionalNames<Of>>]: ValueOf<Of[Name]>;
} & { readonly [Name in OptionalNames<Of>]?: ValueOf<Of[Name]> };

export type DeclaredKinds = Readonly<Record<string, Fields>>;

/** One of them. */
export type DeclaredUnion<Kinds extends DeclaredKinds> = {
  [Kind in keyof Kinds & string]: Declared<Kind, Kinds[Kind]>;
}[keyof Kinds & string];

const mostParts = 100;
const stageForm = /^(?:input|loss|update|(?:forward|backward)-[1-9]\d{0,4})$/;

/** Refuses what is not declared; other fields are left out. */
export function readDeclared<Kinds extends DeclaredKinds>(
  kinds: Kinds,
  value: unknown,
  path: string,
): DeclaredUnion<Kinds> {
  const object = asObject(value, path);
  const kind = asKind(required(object, 'kind', path), fieldPath(path, 'kind'), Object.keys(kinds));
  const read = Object.entries(kinds[kind] ?? {}).flatMap(([name, field]) => {
    const found = readField(object, name, field, path);
    return found === undefined ? [] : [[name, found] as const];
  });
  return { kind, ...Object.fromEntries(read) } as DeclaredUnion<Kinds>;
}

function readField(object: FileObject, name: string, field: Field, path: string): unknown {
  if (field.isOptional && optional(object, name) === undefined) return undefined;
  return readValue(required(object, name, path), field, fieldPath(path, name));
}

function readValue(value: unknown, { type, words = [], minimum, maximum }: Field, path: string): unknown {
  const range = { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
  switch (type) {
    case 'word':
      return asKind(value, path, words);
    case 'part':
      return asNonEmptyText(value, path, 2 * maximumIdLength);
    case 'parts':
      return readParts(value, path);
    case 'stage':
      return readStage(value, path);
    case 'number':
      return asNumber(value, path, range);
    case 'whole':
      return asWholeNumber(value, path, minimum ?? Number.MIN_SAFE_INTEGER, maximum ?? Number.MAX_SAFE_INTEGER);
    case 'answer':
      return typeof value === 'string' ? asNonEmptyText(value, path, maximumIdLength) : asNumber(value, path);
    case 'choices':
      return readChoices(value, path);
    case 'flag':
      return asBoolean(value, path);
  }
}

function readParts(value: unknown, path: string): readonly string[] {
  const items = asList(value, path);
  limitCount(items.length, mostParts, 'parts', path);
  if (items.length === 0) refuse('emptyList', path);
  return items.map((item, index) => asNonEmptyText(item, itemPath(path, index), 2 * maximumIdLength));
}

function readStage(value: unknown, path: string): string {
  const stage = asNonEmptyText(value, path, maximumIdLength);
  const allowed = 'input, forward-1 …, loss, backward-1 …, update';
  return stageForm.test(stage) ? stage : refuse('unknownKind', path, { found: stage, allowed });
}
