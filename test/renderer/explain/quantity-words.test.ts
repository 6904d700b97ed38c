// Words of screen readers about a number, in both languages.
import { describe, expect, test } from 'vitest';
import { explainMessages } from '#messages/areas/explain.ts';
import { createTranslate } from '#messages/create-translate.ts';
import { labelOf, spokenNumber } from '#renderer/explain/quantity-words.ts';

const english = createTranslate('en');
const korean = createTranslate('ko');
const gradient = { code: 'weightGradient', values: { source: 'x2', target: 'h1' } } as const;

test('a factor has a plain label with its value', () => {
  expect(labelOf(english, gradient, '−0.0702')).toBe('partial L by partial w from x2 to h1 equals minus 0.0702');
  expect(labelOf(korean, gradient, '−0.0702')).toBe(
    '손실을 x2에서 h1 뉴런으로 가는 가중치로 편미분한 값, 값은 마이너스 0.0702',
  );
});

test('a number without a place is called by its meaning', () => {
  expect(labelOf(english, { code: 'velocity', values: {} }, '1.00')).toBe('velocity equals 1.00');
});

test('powers of ten are said in words', () => {
  expect(spokenNumber(english, '−2.88×10⁻⁴')).toBe('minus 2.88 times 10 to the power minus 4');
  expect(spokenNumber(korean, '1.00×10¹²')).toBe('1.00 곱하기 10의 12제곱');
});

describe('the messages', () => {
  const sentences = Object.entries(explainMessages).flatMap(([key, { en, ko }]) => [
    ...(typeof en === 'string' ? [en] : [en.one, en.other]).map((text) => ({ key, text, other: ko })),
  ]);

  test.each(sentences)(
    '$key has the same placeholders in both languages, or a part of them in one',
    ({ text, other }) => {
      const placeholders = (sentence: string): string[] =>
        [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
      const known = new Set(placeholders(text));
      expect(placeholders(other).every((name) => known.has(name))).toBe(true);
    },
  );

  test.each(sentences)('$key is calm', ({ text, other }) => {
    expect(`${text}${other}`).not.toContain('!');
  });
});
