// Binary cross-entropy of sigmoid outputs, computed from their logits so that it never takes the logarithm of 0.
import { exp } from '#core/numeric/exp.ts';
import { log1p } from '#core/numeric/log.ts';
import { sigmoid } from '#core/numeric/sigmoid.ts';
import type { ElementwiseLoss } from './loss-function.ts';

export const binaryCrossEntropy: ElementwiseLoss = {
  kind: 'binaryCrossEntropy',
  input: 'logits',
  // −y ln σ(z) − (1 − y) ln(1 − σ(z)), rearranged so that the exponent is never positive and that the logit is never
  // taken from itself.
  term: (z, target) => (z > 0 ? z * (1 - target) : -z * target) + log1p(exp(-Math.abs(z))),
  derivative: (z, target) => sigmoid(z) - target,
  kinks: [],
  formula: {
    value: '-\\frac{1}{n}\\sum\\bigl(y\\ln\\sigma(z)+(1-y)\\ln\\left(1-\\sigma(z)\\right)\\bigr)',
    derivative: '\\frac{1}{n}\\left(\\sigma(z)-y\\right)',
  },
};
