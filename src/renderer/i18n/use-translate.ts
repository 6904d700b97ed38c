// Words for a component, which is drawn again when the language changes.

import { useTranslation } from 'react-i18next';
import type { Language } from '#messages/message.ts';
import type { Translate } from '#messages/translator.ts';
import { translateIn } from './i18n.ts';

/** The same function until the language changes. */
export function useTranslate(): Translate {
  return translateIn(useLanguage());
}

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'ko' ? 'ko' : 'en';
}
