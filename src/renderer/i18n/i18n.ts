// The window's language, switched live, and its words for code outside React. The words of a language are fetched when it is first spoken.

import type { Language, Sentences } from '#messages/message.ts';
import { type Translate, translateBy } from '#messages/translator.ts';
import { inSession } from '#renderer/signals/session.ts';
import { createStore } from '#renderer/signals/store.ts';

/** The words of one language, whatever the window's is. */
export type TranslateIn = (language: Language) => Translate;

interface Speech {
  readonly language: Language;
  /** Another than the present language while its words are fetched. */
  readonly wanted: Language;
  readonly fetched: readonly Language[];
}

export const useSpeech = createStore<Speech>(() => ({ language: 'en', wanted: 'en', fetched: [] }));

const words = inSession(() => new Map<Language, Translate>());

const sentencesOf = { en: () => import('#messages/english.ts'), ko: () => import('#messages/korean.ts') } as const;

/** Null while they have not been fetched. */
export function fetchedWords(language: Language): Translate | null {
  return words().get(language) ?? null;
}

/** The present language's words outside React: menus, announcements, dialogs. */
export const translate: Translate = (key, values) => fetchedWords(currentLanguage())?.(key, values) ?? key;

export function useLanguage(): Language {
  return useSpeech(({ language }) => language);
}

export function currentLanguage(): Language {
  return useSpeech.getState().language;
}

export async function setLanguage(language: Language): Promise<void> {
  useSpeech.setState({ wanted: language });
  await fetchWords(language);
  if (useSpeech.getState().wanted !== language) return;
  document.documentElement.lang = language;
  useSpeech.setState({ language });
}

export async function fetchWords(language: Language): Promise<void> {
  if (fetchedWords(language) === null) addWords(language, (await sentencesOf[language]()).sentences);
}

export function addWords(language: Language, sentences: Sentences): void {
  words().set(language, translateBy(language, sentences));
  useSpeech.setState({ fetched: [...words().keys()] });
}

/** Korean when the system speaks it, else English. */
export function languageOfSystem(systemLanguage: string): Language {
  return systemLanguage.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}
