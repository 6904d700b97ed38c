// Names of quantities: what each is called, what it means in a word, and how it is read aloud.

import type { Factor, QuantityCode, QuantityValues } from '#core/explain/explanation.ts';
import { numberToTex } from '#core/numeric/digits.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import type { Translate } from '#messages/translator.ts';

export function meaningOf(t: Translate, code: QuantityCode): string {
  return t(`explain.meaning_${code}`);
}

/** Numbers that belong to a place are called by it; the others by their meaning. */
const namesWithPlace: { readonly [Code in QuantityCode]?: MessageKey } = {
  weight: 'explain.name_weight',
  weightGradient: 'explain.name_weightGradient',
  weightUpdate: 'explain.name_weightUpdate',
  signal: 'explain.name_signal',
  bias: 'explain.name_bias',
  biasGradient: 'explain.name_biasGradient',
  biasUpdate: 'explain.name_biasUpdate',
  layerParameter: 'explain.name_layerParameter',
  layerParameterGradient: 'explain.name_layerParameterGradient',
  layerParameterUpdate: 'explain.name_layerParameterUpdate',
  activation: 'explain.name_activation',
  input: 'explain.name_input',
  prediction: 'explain.name_prediction',
  preActivation: 'explain.name_preActivation',
  activationGradient: 'explain.name_activationGradient',
  predictionGradient: 'explain.name_predictionGradient',
  delta: 'explain.name_delta',
  target: 'explain.name_target',
  localDerivative: 'explain.name_localDerivative',
  softmaxTerm: 'explain.name_softmaxTerm',
  returnedError: 'explain.name_returnedError',
  lossShare: 'explain.name_lossShare',
  lossTerm: 'explain.name_lossTerm',
  throughActivation: 'explain.name_throughActivation',
  rowValue: 'explain.name_rowValue',
  rest: 'explain.name_rest',
  learningRate: 'explain.name_learningRate',
  meanGradient: 'explain.name_meanGradient',
};

export function nameOf(t: Translate, { code, values }: { code: QuantityCode; values: QuantityValues }): string {
  const key = namesWithPlace[code];
  return key === undefined ? meaningOf(t, code) : t(key, values);
}

/** Such as "partial L by partial w from x2 to h1 equals minus 0.0702". */
export function labelOf(t: Translate, factor: Pick<Factor, 'code' | 'values'>, text: string): string {
  return t('explain.factorValue', { name: nameOf(t, factor), value: spokenNumber(t, text) });
}

/** A shown number in words that every screen reader says: its minus and its power of ten. */
export function spokenNumber(t: Translate, text: string): string {
  if (text.startsWith('−')) return t('explain.minus', { number: spokenNumber(t, text.slice(1)) });
  const [mantissa = '', power] = text.split('×10');
  if (power === undefined) return mantissa;
  const [, exponent = ''] = /\{(-?\d+)\}/.exec(numberToTex(text)) ?? [];
  const spoken = exponent.startsWith('-') ? t('explain.minus', { number: exponent.slice(1) }) : exponent;
  return t('explain.timesPowerOfTen', { number: mantissa, power: spoken });
}
