// Particles after names and numbers that the user gave.
import { expect, test } from 'vitest';
import { createTranslate } from '#messages/create-translate.ts';
import type { Message } from '#messages/message.ts';
import { withParticles } from '#messages/particles.ts';
import { wholeCatalogue } from '#messages/whole-catalogue.ts';

test.each([
  ['0.03(으)로', '0.03으로'],
  ['0.1(으)로', '0.1로'],
  ['0.5(으)로', '0.5로'],
  ['10(으)로', '10으로'],
  ['2.88×10⁻⁴(으)로', '2.88×10⁻⁴으로'],
  ['서울(으)로', '서울로'],
  ['나무(으)로', '나무로'],
  ['‘책’을(를)', '‘책’을'],
  ['‘abc’을(를)', '‘abc’를'],
  ['3(이)에요', '3이에요'],
  ['4(이)에요', '4예요'],
  ['‘책’(이)라는', '‘책’이라는'],
  ['‘abc’(이)라는', '‘abc’라는'],
  ['0.5(이)라서', '0.5라서'],
  ['`h3`(으)로', '`h3`으로'],
  ['R을(를)', 'R을'],
  ['‘layer’을(를)', '‘layer’를'],
  ['label(으)로', 'label로'],
])('%s is said %s', (written, said) => {
  expect(withParticles(written)).toBe(said);
});

test('a sentence with a number in it takes the particle that fits', () => {
  const t = createTranslate('ko');
  expect(t('app.fixSetLearningRate', { learningRate: 0.03 })).toBe('학습률을 0.03으로 바꾸기');
  expect(t('app.fixSetLearningRate', { learningRate: 0.1 })).toBe('학습률을 0.1로 바꾸기');
});

test('no sentence has a particle that has no rule', () => {
  const sentences = Object.values(wholeCatalogue).flatMap((area) => Object.values<Message>(area).map(({ ko }) => ko));
  const written = sentences.filter((sentence) => /\((?:으|이|을|를|은|는|가|과|와)\)/u.test(sentence));
  expect(written.length).toBeGreaterThan(20);
  expect(written.map(withParticles).filter((sentence) => /\((?:으|이|을|를|은|는|가|과|와)\)/u.test(sentence))).toEqual(
    [],
  );
});

test('a particle right after a value, whose last sound is not known, is written in both forms', () => {
  const fixed = /\}\}[’”)`]?(?:은|는|이|가|을|를|과|와|로|으로|이?라서?|이에요|예요)(?![가-힣(])/u;
  expect(fixed.test('‘{{name}}’를 열어요.')).toBe(true);
  expect(fixed.test('{{name}} 뉴런을 지웠어요.')).toBe(false);
  // In brackets a value explains the noun before them, and the particle goes with the noun: 학습률({{rate}})이.
  const explaining = /(?<=[가-힣])\(\{\{\w+\}\}\)/gu;
  const sentences = Object.entries(wholeCatalogue).flatMap(([area, messages]) =>
    Object.entries<Message>(messages).map(([key, { ko }]) => ({ key: `${area}.${key}`, ko })),
  );
  expect(sentences.filter(({ ko }) => fixed.test(ko.replaceAll(explaining, '')))).toEqual([]);
});
