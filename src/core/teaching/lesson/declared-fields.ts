// Declared fields of a lesson's tasks and targets: from each its type, its reading and its form follow.
import { always, type FileField, kindIs, kindsOf, maybe, objectOf } from '#core/document/file/file-object.ts';
import { refuse } from '#core/document/file/file-problem.ts';
import {
  checked,
  type FileValue,
  finiteNumber,
  inFirstVersion,
  knownFields,
  listOf,
  nonEmptyText,
  numberIn,
  oneOf,
  truth,
} from '#core/document/file/file-value.ts';
import { jsonInline } from '#core/document/file/json-writer.ts';
import { maximumIdLength } from '#core/document/file/limits.ts';
import { type Choice, choicesValue } from './choices.ts';

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

/** Objects of these kinds; what is not declared is left out. */
export function declaredValue<Kinds extends DeclaredKinds>(kinds: Kinds): FileValue<DeclaredUnion<Kinds>> {
  const values = Object.entries(kinds).map(([kind, fields]) => {
    const declared = Object.entries(fields).map(([name, field]) => [name, fieldFor(field)]);
    // Choices are sentences: a line for each.
    const layout = Object.values(fields).some(({ type }) => type === 'choices') ? 'block' : 'inline';
    return [kind, objectOf<object>(layout, { kind: kindIs(kind), ...Object.fromEntries(declared) })];
  });
  return knownFields(kindsOf<DeclaredUnion<Kinds>>(Object.fromEntries(values)));
}

const name = nonEmptyText(maximumIdLength);
const part = nonEmptyText(2 * maximumIdLength);

const parts = checked(
  listOf(part, { limit: mostParts, part: 'parts', lines: 'one' }),
  (found, path) => {
    if (found.length === 0) refuse('emptyList', path);
  },
  { minItems: 1 },
);

const stageForm = /^(?:input|loss|update|(?:forward|backward)-[1-9]\d{0,4})$/;
const stage: FileValue<string> = {
  ...name,
  read(value, path) {
    const found = name.read(value, path);
    const allowed = 'input, forward-1 …, loss, backward-1 …, update';
    return stageForm.test(found) ? found : refuse('unknownKind', path, { found, allowed });
  },
  schema: { type: 'string', pattern: '^(input|loss|update|(forward|backward)-[1-9][0-9]{0,4})$' },
};

const answer: FileValue<number | string> = {
  read: (value, path) => (typeof value === 'string' ? name : finiteNumber).read(value, path),
  write: jsonInline,
  schema: { anyOf: [finiteNumber.schema, name.schema] },
  versionOf: inFirstVersion,
};

const valueFor: { readonly [Type in keyof FieldTypes]: (field: Field) => FileValue<FieldTypes[Type]> } & {
  readonly word: (field: Field) => FileValue<string>;
} = {
  word: ({ words = [] }) => oneOf(words),
  part: () => part,
  parts: () => parts,
  stage: () => stage,
  number: ({ minimum = -Number.MAX_VALUE, maximum = Number.MAX_VALUE }) => numberIn({ minimum, maximum }),
  whole: ({ minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER }) =>
    numberIn({ minimum, maximum, isWhole: true }),
  answer: () => answer,
  choices: () => choicesValue,
  flag: () => truth,
};

function fieldFor(field: Field): FileField<unknown> {
  const value = valueFor[field.type](field) as object as FileValue<unknown>;
  return field.isOptional ? maybe(value) : always(value);
}
