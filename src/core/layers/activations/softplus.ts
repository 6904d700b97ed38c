// Softplus with β = 1: a smooth ReLU; beyond the threshold 20 it is z itself, as in PyTorch.
import { exp } from '#core/numeric/exp.ts';
import { log1p } from '#core/numeric/log.ts';
import { sigmoid } from '#core/numeric/sigmoid.ts';
import type { ElementwiseActivation } from '../activation-function.ts';

const threshold = 20;

export const softplus: ElementwiseActivation = {
  kind: 'softplus',
  value: (z) => (z > threshold ? z : log1p(exp(z))),
  derivative: (z) => (z > threshold ? 1 : sigmoid(z)),
  // Value and derivative jump by 2e-9 at the threshold.
  kinks: [threshold],
  formula: {
    symbol: '\\operatorname{softplus}(z)',
    value: '\\ln\\left(1+e^{z}\\right)',
    derivative: '\\frac{1}{1+e^{-z}}',
  },
};
