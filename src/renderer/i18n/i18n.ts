// The window's language: one i18next instance, bound to React, switched live.

import { initReactI18next } from 'react-i18next';
import type { Language } from '#messages/message.ts';
import { createI18n, type Translate, translateFrom } from '#messages/translator.ts';

export const i18n = createI18n('en');
initReactI18next.init(i18n);

const words = { en: translateFrom(i18n, 'en'), ko: translateFrom(i18n, 'ko') };

/** The present language's words outside React: menus, announcements, dialogs. */
export const translate: Translate = (key, values) => words[currentLanguage()](key, values);

/** The words of one language, whatever the window's is: for what can be found in either. */
export function translateIn(language: Language): Translate {
  return words[language];
}

export function currentLanguage(): Language {
  return i18n.language === 'ko' ? 'ko' : 'en';
}

export async function setLanguage(language: Language): Promise<void> {
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Korean when the system speaks it, else English. */
export function languageOfSystem(systemLanguage: string): Language {
  return systemLanguage.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}
