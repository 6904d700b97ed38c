// Texts of a lesson's file, and the answers among which a question lets one choose.
import { always, maybe, objectOf, orElse } from '#core/document/file/file-object.ts';
import { refuse } from '#core/document/file/file-problem.ts';
import {
  checked,
  type FileValue,
  knownFields,
  listOf,
  named,
  nonEmptyText,
  truth,
} from '#core/document/file/file-value.ts';
import { type LocalText, lessonLanguages, longestText } from './local-text.ts';

/** @param layout one line for both languages, or a line for each */
export function localTextIn(layout: 'inline' | 'block'): FileValue<LocalText> {
  const text = maybe(nonEmptyText(longestText));
  const texts = knownFields(objectOf<LocalText>(layout, { en: text, ko: text }));
  const inSomeLanguage = { anyOf: lessonLanguages.map((language) => ({ required: [language] })) };
  return named('text', checked(texts, refuseNoLanguage, inSomeLanguage));
}

function refuseNoLanguage(text: LocalText, path: string): void {
  if (lessonLanguages.every((language) => text[language] === undefined)) refuse('noLanguage', path);
}

export interface Choice {
  readonly text: LocalText;
  readonly isRight: boolean;
  /** Said when it is chosen. Absent: only whether it is right. */
  readonly reply?: LocalText;
}

const mostChoices = 8;

const choice = objectOf<Choice>('inline', {
  text: always(localTextIn('inline')),
  isRight: orElse(truth, false),
  reply: maybe(localTextIn('inline')),
});

const list = listOf(named('choice', knownFields(choice)), { limit: mostChoices, part: 'choices', lines: 'each' });

export const choicesValue = checked(
  list,
  (choices, path) => {
    if (!choices.some(({ isRight }) => isRight)) refuse('noRightChoice', path);
  },
  { minItems: 1 },
);
