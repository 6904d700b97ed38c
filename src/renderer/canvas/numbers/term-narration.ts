// The sentence that tells what one product adds to a neuron's sum.

import type { Factor } from '#core/explain/explanation.ts';
import type { Term } from '#core/explain/terms.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import type { Translate } from '#messages/translator.ts';
import { nameText } from '../geometry/name-text.ts';

export function termNarration(t: Translate, neuron: string, pass: 'forward' | 'backward', term: Term): string {
  const { factor, soFar } = term;
  const value = formatNumber(factor.value);
  if (term.kind === 'result') {
    const symbol = factor.code === 'prediction' ? 'ŷ' : 'a';
    return t(pass === 'forward' ? 'canvas.termActivation' : 'canvas.termDelta', { neuron, value, symbol });
  }
  const words = { neuron, value, product: productText(factor), source: sourceOf(factor), sum: formatNumber(soFar) };
  return t(keyOf(factor), words);
}

function keyOf({ code }: Factor): MessageKey {
  if (code === 'bias') return 'canvas.termBias';
  if (code === 'signal') return 'canvas.termSignal';
  return code === 'lossShare' ? 'canvas.termFromLoss' : 'canvas.termReturned';
}

/** The neuron that the product comes from. */
function sourceOf({ values }: Factor): string {
  return nameText(String(values.source ?? values.neuron ?? ''));
}

/** Such as 0.3 × 20. */
function productText({ inner, value }: Factor): string {
  return inner.length === 0 ? formatNumber(value) : inner.map((each) => bracketed(each.value)).join(' × ');
}

function bracketed(value: number): string {
  const text = formatNumber(value);
  return value < 0 ? `(${text})` : text;
}
