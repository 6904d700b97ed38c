// The window's language, switched live, and its words for code outside React.

import type { Language } from '#messages/message.ts';
import { createTranslate, type Translate } from '#messages/translator.ts';
import { createStore } from '#renderer/signals/store.ts';

const words = { en: createTranslate('en'), ko: createTranslate('ko') };

export const useLanguage = createStore<Language>(() => 'en');

/** The present language's words outside React: menus, announcements, dialogs. */
export const translate: Translate = (key, values) => words[currentLanguage()](key, values);

/** The words of one language, whatever the window's is: for what can be found in either. */
export function translateIn(language: Language): Translate {
  return words[language];
}

export function currentLanguage(): Language {
  return useLanguage.getState();
}

export function setLanguage(language: Language): void {
  document.documentElement.lang = language;
  useLanguage.setState(language, true);
}

/** Korean when the system speaks it, else English. */
export function languageOfSystem(systemLanguage: string): Language {
  return systemLanguage.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}
