// The window's language, switched live, and its words for code outside React. The words of a language are fetched when it is first spoken.

import type { Language, Sentences } from '#messages/message.ts';
import { type Translate, translateBy } from '#messages/translator.ts';
import { createStore } from '#renderer/signals/store.ts';

/** The words of one language, whatever the window's is. */
export type TranslateIn = (language: Language) => Translate;

interface Words {
  readonly language: Language;
  /** Another than the present language while its words are fetched. */
  readonly wanted: Language;
  readonly fetched: Readonly<Partial<Record<Language, Translate>>>;
}

export const useWords = createStore<Words>(() => ({ language: 'en', wanted: 'en', fetched: {} }));

const sentencesOf = { en: () => import('#messages/english.ts'), ko: () => import('#messages/korean.ts') } as const;

const unspoken: Translate = (key) => key;

export const presentWords = ({ fetched, language }: Words): Translate => fetched[language] ?? unspoken;

export function useLanguage(): Language {
  return useWords(({ language }) => language);
}

/** The present language's words outside React: menus, announcements, dialogs. */
export const translate: Translate = (key, values) => presentWords(useWords.getState())(key, values);

export function currentLanguage(): Language {
  return useWords.getState().language;
}

export async function setLanguage(language: Language): Promise<void> {
  useWords.setState({ wanted: language });
  await fetchWords(language);
  if (useWords.getState().wanted !== language) return;
  document.documentElement.lang = language;
  useWords.setState({ language });
}

export async function fetchWords(language: Language): Promise<void> {
  if (useWords.getState().fetched[language] === undefined) {
    addWords(language, (await sentencesOf[language]()).sentences);
  }
}

export function addWords(language: Language, sentences: Sentences): void {
  const translateIt = translateBy(language, sentences);
  useWords.setState(({ fetched }) => ({ fetched: { ...fetched, [language]: translateIt } }));
}

/** Korean when the system speaks it, else English. */
export function languageOfSystem(systemLanguage: string): Language {
  return systemLanguage.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}
