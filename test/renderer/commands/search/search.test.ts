// Results of a query: in both languages, by Hangul initials, in the wrong layout, with gaps; and that the right one comes first.
import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { initialOf, keysOf } from '#renderer/commands/search/hangul.ts';
import { matchScore } from '#renderer/commands/search/match.ts';
import { search, searchText } from '#renderer/commands/search/search.ts';
import { searchable, searched } from '#renderer/commands/search/searchable.ts';

const score = (query: string, text: string): number => matchScore(searched(query), searchable(text));

const find = (query: string, ...texts: readonly string[]): readonly string[] =>
  search(query, texts, (text) => [searchText(text)]);

const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
const korean = fc.string({ unit: syllable, minLength: 2, maxLength: 8 });
const english = fc.stringMatching(/^[a-z]{2,8}( [a-z]{2,8})?$/);
const anything = fc.string({ unit: 'grapheme', maxLength: 20 });

describe('a query', () => {
  test.each([
    ['ㅎㅅㄹ', '학습률'],
    ['ㅎㅅㅎㅎㅅ', '활성화 함수'],
    ['학ㅅ', '학습률'],
    ['학스', '학습률'],
    ['간', '가나다'],
    ['ㄳ', '가속'],
    ['gkrtmq', '학습 시작 / 일시정지'],
    ['gkrtm', '학습률'],
    ['ㅅㄱ먀ㅜ', 'Train / Pause'],
    ['ㅣㄷㅁ구ㅑㅜㅎ', 'Learning rate'],
    ['h1', 'h₁'],
    ['y', 'ŷ'],
    ['zi', 'Zoom In'],
    ['lerning rate', 'Learning rate'],
    ['rate learning', 'Learning rate'],
    ['2-2-1', 'XOR 2-2-1'],
    ['221', 'XOR 2-2-1'],
    ['LEARN', 'learning rate'],
    ['학습률', '학습률'.normalize('NFD')],
  ])('%s finds %s', (query, text) => {
    expect(find(query, 'Quxx', text, '밖')).toEqual([text]);
  });

  test.each(['ㅂㅎ', 'rkskek', 'trian', '률학', '…', '', ' '])('%s does not find 학습률 or Learning rate', (query) => {
    expect(find(query, '학습률', 'Learning rate')).toEqual([]);
  });

  test('finds first what it names, then what begins with it, then a word in it, then the rest', () => {
    const best = ['학습', '학습률', '다음 학습', '재학습', '학기 연습'];
    expect(find('학습', ...best.toReversed())).toEqual(best);
    expect(find('fit', 'Outfit', 'Fit to View', 'Fix it', 'Zoom fit', 'Fit')).toEqual([
      'Fit',
      'Fit to View',
      'Zoom fit',
      'Outfit',
      'Fix it',
    ]);
  });

  test('leaves equally good ones in their order', () => {
    expect(find('one', 'One Step', 'One Pass')).toEqual(['One Step', 'One Pass']);
  });
});

describe('laws', () => {
  law.prop([anything, anything])('a score is between 0 and 1, whatever is typed', (query, text) => {
    const value = score(query, text);
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(1);
  });

  law.prop([korean])('Korean is found by itself, by its initials and by its keys in an English layout', (text) => {
    expect(score(text, text)).toBe(1);
    expect(score([...text].map(initialOf).join(''), text)).toBeGreaterThan(0);
    expect(score([...text].map(keysOf).join(''), text)).toBeGreaterThan(0);
  });

  law.prop([korean, fc.nat()])(
    'Korean is found by every stretch of the keys that begins with a syllable',
    (text, cut) => {
      const keys = [...text].map(keysOf).join('');
      expect(score(keys.slice(0, 2 + (cut % (keys.length - 1))), text)).toBeGreaterThan(0);
    },
  );

  law.prop([english])('English is found by its own beginning, and the beginning is better than the inside', (text) => {
    const beginning = text.slice(0, 2);
    expect(score(beginning, text)).toBeGreaterThan(score(beginning, `ㅋ${text}`));
    expect(score(beginning, `ㅋ${text}`)).toBeGreaterThan(0);
  });

  law.prop([english, english])('typing on only narrows', (query, text) => {
    for (let length = query.length; length > 1; length -= 1) {
      if (score(query.slice(0, length), text) > 0) expect(score(query.slice(0, length - 1), text)).toBeGreaterThan(0);
    }
  });

  law.prop([english, fc.constantFrom('가', 'é', ' ', '-')])('what the text lacks is not found in it', (text, other) => {
    if (other === 'é') expect(score(`${text}é`, text.replaceAll('e', 'a'))).toBe(0);
    else if (other === '가') expect(score(`${text}가`, text)).toBe(0);
    else expect(score(`${text}${other}`, text)).toBe(1);
  });
});
