// Mean squared error: large errors weigh most.
import type { ElementwiseLoss } from './loss-function.ts';

export const meanSquaredError: ElementwiseLoss = {
  kind: 'meanSquaredError',
  input: 'activations',
  term: (output, target) => (output - target) * (output - target),
  derivative: (output, target) => 2 * (output - target),
  kinks: [],
  formula: {
    value: '\\frac{1}{n}\\sum\\left(y-\\hat y\\right)^2',
    derivative: '\\frac{2}{n}\\left(\\hat y-y\\right)',
  },
};
