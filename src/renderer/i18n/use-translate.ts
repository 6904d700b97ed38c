// Words for a component, which is drawn again when the language changes.
import { useEffect, useMemo } from 'react';
import { languages } from '#messages/message.ts';
import type { Translate } from '#messages/translator.ts';
import { fetchedWords, fetchWords, type TranslateIn, translate, useLanguage, useSpeech } from './i18n.ts';

/** The same function until the language changes. */
export function useTranslate(): Translate {
  return fetchedWords(useLanguage()) ?? translate;
}

/** The words of both languages, for what is found by either; another function as soon as those of the other one have been fetched. */
export function useTranslateIn(isWanted: boolean): TranslateIn {
  const present = useTranslate();
  const fetched = useSpeech((speech) => speech.fetched);
  useEffect(() => {
    if (isWanted) void Promise.all(languages.map(fetchWords));
  }, [isWanted]);
  return useMemo(
    () => (language) => (fetched.includes(language) ? fetchedWords(language) : null) ?? present,
    [fetched, present],
  );
}
