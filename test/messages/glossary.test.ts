// The window speaks the glossary's words: what it lists as another word for a term is found by searching and never shown.
import { expect, test } from 'vitest';
import { glossary } from '#messages/glossary.ts';
import type { Message } from '#messages/message.ts';
import { wholeCatalogue } from '#messages/whole-catalogue.ts';
import { lessonFiles } from '../core/teaching/lesson/lesson-files.ts';

/** One syllable may be part of any word. */
const isWord = (word: string): boolean => /^[가-힣 ]{2,}$/.test(word);

const own = glossary.flatMap(({ ko }) => ko).toSorted((one, other) => other.length - one.length);
const avoided = glossary.flatMap(({ aliases }) => aliases).filter((alias) => isWord(alias) && !own.includes(alias));

/** What is left of a sentence without the terms, which may contain another word: 경사 하강법. */
function withoutTerms(sentence: string): string {
  return own.reduce((rest, each) => rest.replaceAll(each, '·'), sentence);
}

test('no Korean sentence says a thing by a word that the glossary avoids', () => {
  const found = Object.entries(wholeCatalogue).flatMap(([area, messages]) =>
    Object.entries<Message>(messages).flatMap(([key, { ko }]) => {
      const rest = withoutTerms(ko);
      return avoided.filter((word) => rest.includes(word)).map((word) => `${area}.${key}: ${word}`);
    }),
  );
  expect(avoided.length).toBeGreaterThan(50);
  expect(found).toEqual([]);
});

test('no lesson does either', () => {
  const found = lessonFiles.flatMap(({ name, text }) => {
    const rest = withoutTerms(text);
    return avoided.filter((word) => rest.includes(word)).map((word) => `${name}: ${word}`);
  });
  expect(lessonFiles.length).toBeGreaterThan(10);
  expect(found).toEqual([]);
});

test('no term is another word for a second one', () => {
  const english = glossary.flatMap(({ en }) => en);
  expect(english.filter((term, index) => english.indexOf(term) !== index)).toEqual([]);
});
