// Words of a lesson: Markdown with formulas, in one language or in both.

import { plainFormula } from './plain-formula.ts';

export const lessonLanguages = ['en', 'ko'] as const;
export type LessonLanguage = (typeof lessonLanguages)[number];

/** At least one of them. */
export type LocalText = { readonly [Language in LessonLanguage]?: string };

/** UTF-16 units. */
export const longestText = 4000;

/** In the language that is asked for, else in the other one. */
export function textIn(text: LocalText, language: LessonLanguage): string {
  return text[language] ?? text.en ?? text.ko ?? '';
}

/** The same as one line without the signs that set it, for where nothing is set: titles, announcements, names of files. */
export function plainTextIn(text: LocalText, language: LessonLanguage): string {
  return textIn(text, language)
    .replaceAll(/\$+([^$]*)\$+/g, (_, tex: string) => plainFormula(tex))
    .replaceAll(/^(?:#+|>|[-*])\s+/gm, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[`$]|\*+(?=\S)|(?<=\S)\*+/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
