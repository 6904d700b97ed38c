// A row of the palette, whatever it finds: what it says, by which words it is found, and what it does.
import type { TablerIcon } from '@tabler/icons-react';
import type { MessageKey } from '#messages/catalogue.ts';
import { aliasesIn } from '#messages/glossary.ts';
import type { Language } from '#messages/message.ts';
import type { MessageValues } from '#messages/translator.ts';
import type { CommandId } from '#renderer/commands/command.ts';
import { type SearchText, searchText } from '#renderer/commands/search/search.ts';
import { currentLanguage, type TranslateIn } from '#renderer/i18n/i18n.ts';

export interface PaletteEntry {
  readonly key: string;
  readonly icon: TablerIcon | null;
  readonly label: string;
  /** The label in the other language; the same where the languages agree. */
  readonly otherLabel: string;
  /** Where it belongs, when its label alone does not say it. */
  readonly context: string | null;
  readonly shortcut: string | null;
  /** Why it can't be done now; null: it can. */
  readonly reason: string | null;
  /** A command has a place in the menu. */
  readonly command: CommandId | null;
  readonly texts: readonly SearchText[];
  readonly run: () => void;
}

interface Words {
  readonly label: string;
  readonly otherLabel: string;
  readonly texts: readonly SearchText[];
}

const weights = { otherLanguage: 0.96, context: 0.9, alias: 0.85 } as const;

/** Found by the label in both languages, by the label with its context, and by the other words for what it speaks of. */
export function wordsOf(
  translateIn: TranslateIn,
  key: MessageKey,
  values: MessageValues = {},
  contexts: readonly MessageKey[] = [],
): Words {
  const say = (language: Language): string => translateIn(language)(key, values);
  const inContext = (language: Language): string =>
    [...contexts.map((context) => translateIn(language)(context)), say(language)].join(' ');
  const language = currentLanguage();
  const other: Language = language === 'ko' ? 'en' : 'ko';
  const label = say(language);
  const otherLabel = say(other);
  const aliases = aliasesIn({ en: inContext('en'), ko: inContext('ko') });
  return {
    label,
    otherLabel,
    texts: [
      searchText(label),
      searchText(otherLabel, weights.otherLanguage),
      ...(contexts.length === 0
        ? []
        : [searchText(inContext(language), weights.context), searchText(inContext(other), weights.context)]),
      ...aliases.map((alias) => searchText(alias, weights.alias)),
    ],
  };
}
