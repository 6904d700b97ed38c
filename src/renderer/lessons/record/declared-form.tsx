// A form for what a task or a target declares: a field for each of its fields, by its type.

import { isTaught } from '#core/document/training-settings.ts';
import type { Choice } from '#core/teaching/lesson/choices.ts';
import type { Declared, DeclaredKinds, Field, Fields } from '#core/teaching/lesson/declared-fields.ts';
import { readNumber } from '#core/teaching/read-number.ts';
import type { recorderMessages } from '#messages/areas/recorder.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { OptionalNumberField } from '#renderer/ui/optional-number-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { SwitchField } from '#renderer/ui/switch-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { ChoicesFields } from './choices-fields.tsx';
import { nameOfWord, partNames } from './names-in-lists.ts';

type FieldName = keyof typeof recorderMessages extends infer Key
  ? Key extends `field_${infer Name}`
    ? Name
    : never
  : never;

export type DeclaredValue = Readonly<Record<string, unknown>> & { readonly kind: string };

interface DeclaredFormProps {
  readonly fields: Fields;
  readonly value: DeclaredValue;
  readonly onCommit: (value: DeclaredValue) => void;
}

export function DeclaredForm({ fields, value, onCommit }: DeclaredFormProps) {
  return Object.entries(fields).map(([name, field]) => (
    <OneField
      key={`${value.kind}.${name}`}
      name={name}
      field={field}
      value={value[name]}
      onCommit={(next) => {
        const { [name]: _, ...others } = value;
        onCommit((next === undefined ? others : { ...value, [name]: next }) as DeclaredValue);
      }}
    />
  ));
}

interface OneFieldProps {
  readonly name: string;
  readonly field: Field;
  readonly value: unknown;
  readonly onCommit: (value: unknown) => void;
}

function OneField({ name, field, value, onCommit }: OneFieldProps) {
  const t = useTranslate();
  const label = field.type === 'choices' ? '' : t(labelOf(name));
  const { type, words = [], minimum, maximum, isOptional } = field;
  const commit = (next: unknown): null => {
    onCommit(next);
    return null;
  };
  switch (type) {
    case 'number':
    case 'whole': {
      const range = { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
      const shared = { label, ...range, ...(type === 'whole' ? { integer: true } : {}), onCommit: commit };
      const number = typeof value === 'number' ? value : undefined;
      return isOptional ? (
        <OptionalNumberField {...shared} value={number} usual={minimum ?? 0} />
      ) : (
        <NumberField {...shared} value={number ?? null} />
      );
    }
    case 'word':
      return (
        <SelectField
          label={label}
          value={typeof value === 'string' ? value : null}
          choices={words.map((word) => ({ value: word, label: t(nameOfWord(words, word) ?? 'recorder.nothing') }))}
          onCommit={commit}
        />
      );
    case 'part':
      return <PartField label={label} name={name} value={String(value ?? '')} onCommit={commit} />;
    case 'flag':
      return <SwitchField label={label} checked={value === true} onCommit={(isOn) => commit(isOn || undefined)} />;
    case 'choices':
      return <ChoicesFields choices={value as readonly Choice[]} onCommit={onCommit} />;
    case 'parts':
    case 'stage':
    case 'answer':
      return <TextField label={label} value={textOf(value)} onCommit={(text) => commit(readText(type, text))} />;
  }
}

/** Settings are called as in Inspect. */
function labelOf(name: string): MessageKey {
  return isTaught(name) ? `training.${name}` : `recorder.field_${name as FieldName}`;
}

interface PartFieldProps {
  readonly label: string;
  /** The field's own name, by which it is known what it can be about. */
  readonly name: string;
  readonly value: string;
  readonly onCommit: (part: string) => null;
}

/** A part that the network has by now, or one of another moment of the lesson, which keeps its name. */
function PartField({ label, name, value, onCommit }: PartFieldProps) {
  const network = useDocument((state) => state.document?.network ?? null);
  const present = network === null ? null : partNames(network, name);
  if (present === null) return <TextField label={label} value={value} onCommit={onCommit} />;
  const parts = present.includes(value) ? present : [value, ...present];
  return (
    <SelectField
      label={label}
      value={value}
      choices={parts.map((part) => ({ value: part, label: part }))}
      onCommit={onCommit}
    />
  );
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}

function readText(type: Field['type'], text: string): unknown {
  if (type === 'parts') return text.split(',').flatMap((part) => part.trim() || []);
  return type === 'answer' ? (readNumber(text)?.value ?? text) : text;
}

/** With what a field of its type may well be, where the author has said nothing yet. */
export function blankOf<Kind extends string>(kinds: DeclaredKinds, kind: Kind, part: string): Declared<Kind, Fields> {
  const fields = Object.entries(kinds[kind] ?? {}).filter(([, { isOptional }]) => !isOptional);
  return { kind, ...Object.fromEntries(fields.map(([name, field]) => [name, blankValue(field, part)])) } as Declared<
    Kind,
    Fields
  >;
}

function blankValue({ type, words = [], minimum }: Field, part: string): unknown {
  switch (type) {
    case 'word':
      return words[0];
    case 'number':
    case 'whole':
      return minimum ?? 0;
    case 'part':
      return part;
    case 'parts':
      return [part];
    case 'stage':
      return 'loss';
    case 'answer':
      return 'y_hat';
    case 'flag':
      return false;
    case 'choices':
      return [
        { text: { en: 'Yes', ko: '예' }, isRight: true },
        { text: { en: 'No', ko: '아니요' }, isRight: false },
      ];
  }
}
