// Sigmoid: squeezes any number into (0, 1); the classic neuron.
import { sigmoid as logistic } from '#core/numeric/sigmoid.ts';
import type { ElementwiseActivation } from '../activation-function.ts';

export const sigmoid: ElementwiseActivation = {
  kind: 'sigmoid',
  value: logistic,
  derivative: (_z, a) => a * (1 - a),
  kinks: [],
  formula: { symbol: '\\sigma(z)', value: '\\frac{1}{1+e^{-z}}', derivative: 'a\\,(1-a)' },
};
