// A page printed from a shell has the app's fonts in it: every letter of the page, nothing from elsewhere, and no more than it needs.
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { exampleById } from '#core/examples/examples.ts';
import { exerciseFor } from '#core/teaching/exercise/exercise-file.ts';
import { worksheetPages } from '#core/teaching/worksheet/pages.ts';
import { createTranslate } from '#messages/create-translate.ts';
import type { Language } from '#messages/message.ts';
import { worksheetWords } from '#messages/worksheet-words.ts';
import { pageFonts } from '../../../src/cli/worksheet/page-fonts.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** The fonts as they are published: the build gives their files other names and leaves the rules. */
const published = resolve(import.meta.dirname, '../../../node_modules/pretendard/dist/web/variable');

function worksheet(language: Language): string {
  const document = exampleById('worked-2-2-2-1').document();
  const exercise = exerciseFor(document, { students: 1, seed: 7, places: 3, roundness: 'tenths' });
  const { sheets, key } = worksheetPages(exercise, worksheetWords(createTranslate(language)), 'a4');
  return sheets + key;
}

function covers(rules: string, character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return [...rules.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].some(([, first = '', last = first]) => {
    return code >= Number.parseInt(first, 16) && code <= Number.parseInt(last, 16);
  });
}

it.each<Language>(['en', 'ko'])('has every letter of a worksheet in it (%s)', async (language) => {
  const html = worksheet(language);
  const rules = (await pageFonts(html, [published])) ?? '';
  const letters = new Set(html.match(/[A-Za-z0-9가-힣]/g) ?? []);
  expect([...letters].filter((letter) => !covers(rules, letter))).toEqual([]);
  expect(rules.replaceAll(/url\("data:font\/woff2;base64,[A-Za-z0-9+/=]+"\)/g, '')).not.toContain('url(');
  // A part of some hundred signs of the ninety parts that all of Hangul has.
  expect(rules.match(/@font-face/g)?.length).toBeLessThan(language === 'en' ? 20 : 60);
});

it('tells that there are none', async () => {
  expect(await pageFonts(worksheet('ko'), [await temporaryFolder()])).toBeNull();
});
