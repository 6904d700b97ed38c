// Exponential linear unit with α = 1: ReLU whose negative side bends smoothly towards −1.
import { exp, expMinus1 } from '#core/numeric/exp.ts';
import type { ElementwiseActivation } from '../activation-function.ts';

export const elu: ElementwiseActivation = {
  kind: 'elu',
  value: (z) => (z > 0 ? z : expMinus1(z)),
  derivative: (z) => (z > 0 ? 1 : exp(z)),
  kinks: [0],
  formula: {
    symbol: '\\operatorname{ELU}(z)',
    value: '\\begin{cases}z & z>0\\\\ e^{z}-1 & z\\le 0\\end{cases}',
    derivative: '\\begin{cases}1 & z>0\\\\ e^{z} & z\\le 0\\end{cases}',
  },
};
