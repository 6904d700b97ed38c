// Words for a component, which is drawn again when the language changes.
import { useEffect, useMemo } from 'react';
import { languages } from '#messages/message.ts';
import type { Translate } from '#messages/translator.ts';
import { fetchWords, presentWords, type TranslateIn, useWords } from './i18n.ts';

/** The same function until the language changes. */
export function useTranslate(): Translate {
  return useWords(presentWords);
}

/** The words of both languages, for what is found by either; another function as soon as those of the other one have been fetched. */
export function useTranslateIn(isWanted: boolean): TranslateIn {
  const translate = useTranslate();
  const fetched = useWords((words) => words.fetched);
  useEffect(() => {
    if (isWanted) void Promise.all(languages.map(fetchWords));
  }, [isWanted]);
  return useMemo(() => (language) => fetched[language] ?? translate, [fetched, translate]);
}
