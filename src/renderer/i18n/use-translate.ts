// Words for a component, which is drawn again when the language changes.
import type { Translate } from '#messages/translator.ts';
import { translateIn, useLanguage } from './i18n.ts';

/** The same function until the language changes. */
export function useTranslate(): Translate {
  return translateIn(useLanguage());
}
