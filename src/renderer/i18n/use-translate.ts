// Words for a component, which is drawn again when the language changes.

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#messages/message.ts';
import type { Translate } from '#messages/translator.ts';

export function useTranslate(): Translate {
  const { t } = useTranslation();
  return useCallback((key, values) => t(key, values ?? {}), [t]);
}

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'ko' ? 'ko' : 'en';
}
