// Words of a lesson: Markdown with formulas, in one language or in both.
import { asNonEmptyText, asObject, optional } from '#core/document/file/fields.ts';
import { refuse } from '#core/document/file/file-problem.ts';
import { fieldPath } from '#core/document/file/path.ts';

export const lessonLanguages = ['en', 'ko'] as const;
export type LessonLanguage = (typeof lessonLanguages)[number];

/** At least one of them. */
export type LocalText = { readonly [Language in LessonLanguage]?: string };

/** UTF-16 units. */
export const longestText = 4000;

export function readLocalText(value: unknown, path: string): LocalText {
  const object = asObject(value, path);
  const texts = lessonLanguages.flatMap((language) => {
    const text = optional(object, language);
    return text === undefined ? [] : [[language, asNonEmptyText(text, fieldPath(path, language), longestText)]];
  });
  if (texts.length === 0) refuse('noLanguage', path);
  return Object.fromEntries(texts);
}

/** In the language that is asked for, else in the other one. */
export function textIn(text: LocalText, language: LessonLanguage): string {
  return text[language] ?? text.en ?? text.ko ?? '';
}
