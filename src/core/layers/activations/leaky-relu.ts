// Leaky ReLU: a hundredth of what is negative gets through, so that no neuron dies.
import type { ElementwiseActivation } from '../activation-function.ts';

const negativeSlope = 0.01;

export const leakyRelu: ElementwiseActivation = {
  kind: 'leakyRelu',
  value: (z) => (z > 0 ? z : negativeSlope * z),
  derivative: (z) => (z > 0 ? 1 : negativeSlope),
  kinks: [0],
  formula: {
    symbol: '\\operatorname{LeakyReLU}(z)',
    value: '\\begin{cases}z & z>0\\\\ 0.01\\,z & z\\le 0\\end{cases}',
    derivative: '\\begin{cases}1 & z>0\\\\ 0.01 & z\\le 0\\end{cases}',
  },
};
