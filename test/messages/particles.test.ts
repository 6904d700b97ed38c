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
