// Sentences by key: placeholders, plurals, a sentence within a sentence.
import { describe, expect, test } from 'vitest';
import type { MessageKey } from '#messages/catalogue.ts';
import { createTranslate } from '#messages/create-translate.ts';
import { languages, type Message } from '#messages/message.ts';
import { wholeCatalogue } from '#messages/whole-catalogue.ts';

const messages: readonly (readonly [MessageKey, Message])[] = Object.entries(wholeCatalogue).flatMap(
  ([area, sentences]) =>
    Object.entries<Message>(sentences).map(([key, message]) => [`${area}.${key}` as MessageKey, message] as const),
);

const placeholder = /\{\{(\w+)(?:\|([\w.]+))?\}\}/g;
const formsOf = (forms: Message['en']): readonly string[] =>
  typeof forms === 'string' ? [forms] : [forms.one, forms.other];
const namesIn = (sentence: string): string[] => [...sentence.matchAll(placeholder)].map(([, name = '']) => name);

describe('a sentence', () => {
  const english = createTranslate('en');
  const korean = createTranslate('ko');

  test('takes its values as they are, whatever signs are in them', () => {
    expect(english('edits.done_pasteWithNotes', { count: 3, notes: 1, names: '$& {{count}} <b>' })).toBe(
      'Pasted 3 neurons and 1 note: $& {{count}} <b>.',
    );
  });

  test('has the form of its count, and of the counts within it', () => {
    expect(english('edits.did_deleteWithNotes', { count: 1, notes: 2 })).toBe('Delete 1 neuron and 2 notes');
    expect(english('edits.did_deleteWithNotes', { count: 0, notes: 1 })).toBe('Delete 0 neurons and 1 note');
    expect(korean('edits.did_deleteWithNotes', { count: 1, notes: 2 })).toBe('뉴런 1개와 메모 2개 지우기');
  });

  test('without a value for a place leaves the place empty', () => {
    expect(english('inspector.noteCount', {})).toBe(' notes');
  });
});

/** As long as a file may be. */
const endless = 'network.layers[0].'.repeat(170_000);

describe.each(languages)('in %s', (language) => {
  test('every place is filled, by values or by another sentence', () => {
    const translate = createTranslate(language, wholeCatalogue);
    for (const [key, message] of messages) {
      for (const sentence of formsOf(message[language])) {
        const values = Object.fromEntries(namesIn(sentence).map((name) => [name, 2]));
        expect(translate(key, values), key).not.toMatch(/\{\{|\}\}|\$t\(/);
      }
    }
  });

  test('no sentence grows with what it quotes', () => {
    const translate = createTranslate(language, wholeCatalogue);
    for (const [key, message] of messages) {
      for (const sentence of formsOf(message[language])) {
        const values = Object.fromEntries(namesIn(sentence).map((name) => [name, endless]));
        expect(translate(key, values).length, key).toBeLessThan(2000);
      }
    }
  });

  test('what is too long keeps its beginning and its end, and no half of a character', () => {
    const translate = createTranslate(language, wholeCatalogue);
    const path = `/home/${'folder/'.repeat(100)}network.chainrule`;
    expect(translate('files.notOpened', { name: path })).toMatch(/\/home\/folder\/.*….*\/network\.chainrule/);
    expect(translate('files.notOpened', { name: path }).length).toBeLessThan(300);
    const brains = translate('files.notOpened', { name: '🧠'.repeat(1000) });
    expect(() => encodeURIComponent(brains)).not.toThrow();
  });
});

test('a sentence is plain text: marks of Markdown would be shown as they are', () => {
  for (const [key, { en, ko }] of messages) {
    for (const sentence of [...formsOf(en), ko]) expect(sentence, key).not.toMatch(/`|\*\w|\w\*/);
  }
});

test('both languages, and both forms, have the same places', () => {
  for (const [key, { en, ko }] of messages) {
    const ofKorean = new Set(namesIn(ko));
    for (const sentence of formsOf(en)) {
      for (const name of namesIn(sentence)) if (name !== 'count') expect(ofKorean, key).toContain(name);
    }
  }
});

test('a sentence within a sentence exists, and has a count', () => {
  const all = new Map<string, Message>(messages);
  for (const [key, message] of messages) {
    for (const sentence of [...formsOf(message.en), message.ko]) {
      for (const [, , counted] of sentence.matchAll(placeholder)) {
        if (counted !== undefined) expect(namesIn(all.get(counted)?.ko ?? ''), key).toContain('count');
      }
    }
  }
});
