// An opened example is named as its card is, in the language that it is opened in; nothing else of it depends on the language.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { examples } from '#core/examples/examples.ts';
import { createTranslate } from '#messages/create-translate.ts';
import { languages } from '#messages/message.ts';
import { documentName, openExample } from '#renderer/commands/file-actions.ts';
import { fetchWords, useSpeech } from '#renderer/i18n/i18n.ts';
import { closeDocument } from '#renderer/state/document/open-document.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';

/** The settings' store asks the system's when it is loaded. */
vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined })));

beforeEach(closeDocument);

describe.each(languages)('in %s', (language) => {
  const t = createTranslate(language);

  it.each(examples)('the example $id is opened under the name of its card', async (example) => {
    await fetchWords(language);
    useSpeech.setState({ language });
    expect(await openExample(example)).toBe(true);
    expect(documentName()).toBe(t(`examples.${example.id}-title`));
    const { name: _, ...opened } = { ...useDocument.getState().document };
    const { name: __, ...built } = example.document();
    expect(opened).toEqual(built);
  });
});

it.each(examples)('the file of $id that a shell writes has the English name', ({ id, document }) => {
  expect(document().name).toBe(createTranslate('en')(`examples.${id}-title`));
});
