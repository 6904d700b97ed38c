// The answers among which a question lets one choose.
import { asBoolean, asList, asObject, limitCount, optional, required } from '#core/document/file/fields.ts';
import { refuse } from '#core/document/file/file-problem.ts';
import { fieldPath, itemPath } from '#core/document/file/path.ts';
import { type LocalText, readLocalText } from './local-text.ts';

export interface Choice {
  readonly text: LocalText;
  readonly isRight: boolean;
  /** Said when it is chosen. Absent: only whether it is right. */
  readonly reply?: LocalText;
}

const mostChoices = 8;

/** A choice is among the definitions of the schema. */
export const choicesSchema = {
  type: 'array',
  minItems: 1,
  maxItems: mostChoices,
  items: { $ref: '#/$defs/choice' },
};

export function readChoices(value: unknown, path: string): readonly Choice[] {
  const items = asList(value, path);
  limitCount(items.length, mostChoices, 'choices', path);
  const choices = items.map((item, index) => readChoice(item, itemPath(path, index)));
  if (!choices.some(({ isRight }) => isRight)) refuse('noRightChoice', path);
  return choices;
}

function readChoice(value: unknown, path: string): Choice {
  const object = asObject(value, path);
  const reply = optional(object, 'reply');
  return {
    text: readLocalText(required(object, 'text', path), fieldPath(path, 'text')),
    isRight: asBoolean(optional(object, 'isRight') ?? false, fieldPath(path, 'isRight')),
    ...(reply === undefined ? {} : { reply: readLocalText(reply, fieldPath(path, 'reply')) }),
  };
}
