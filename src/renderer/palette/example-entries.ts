// The examples by their titles: choosing one opens it, after asking when the present document is changed.
import { IconSchool } from '@tabler/icons-react';
import { examples } from '#core/examples/examples.ts';
import { openExample } from '#renderer/commands/file-actions.ts';
import { searchText } from '#renderer/commands/search/search.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { type PaletteEntry, wordsOf } from './palette-entry.ts';

/** The sentence of what one will see counts less than a title. */
const lineWeight = 0.7;

export function exampleEntries(): readonly PaletteEntry[] {
  return examples.map((example) => {
    const words = wordsOf(`examples.${example.id}-title`, {}, ['palette.example']);
    const line = translate(`examples.${example.id}-line`);
    return {
      key: `example:${example.id}`,
      icon: IconSchool,
      ...words,
      texts: [...words.texts, searchText(line, lineWeight)],
      context: translate('palette.example'),
      shortcut: null,
      reason: null,
      command: null,
      run: () => void openExample(example.document()),
    };
  });
}
