// Hyperbolic tangent: a sigmoid around 0, from −1 to 1.
import { tanh as hyperbolicTangent } from '#core/numeric/hyperbolic.ts';
import type { ElementwiseActivation } from '../activation-function.ts';

export const tanh: ElementwiseActivation = {
  kind: 'tanh',
  value: hyperbolicTangent,
  derivative: (_z, a) => 1 - a * a,
  kinks: [],
  formula: {
    symbol: '\\tanh(z)',
    value: '\\frac{e^{z}-e^{-z}}{e^{z}+e^{-z}}',
    derivative: '1-a^2',
  },
};
