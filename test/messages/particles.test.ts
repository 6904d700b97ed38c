// Particles after names and numbers that the user gave.
import { expect, test } from 'vitest';
import { withParticles } from '#messages/particles.ts';
import { createTranslate } from '#messages/translator.ts';

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
])('%s is said %s', (written, said) => {
  expect(withParticles(written)).toBe(said);
});

test('a sentence with a number in it takes the particle that fits', () => {
  const t = createTranslate('ko');
  expect(t('app.fixSetLearningRate', { learningRate: 0.03 })).toBe('학습률을 0.03으로 바꾸기');
  expect(t('app.fixSetLearningRate', { learningRate: 0.1 })).toBe('학습률을 0.1로 바꾸기');
});
