// Mean absolute error: every unit of error weighs the same, so outliers pull less.
import type { ElementwiseLoss } from './loss-function.ts';

export const meanAbsoluteError: ElementwiseLoss = {
  kind: 'meanAbsoluteError',
  input: 'activations',
  term: (output, target) => Math.abs(output - target),
  derivative: (output, target) => Math.sign(output - target),
  kinks: [0],
  formula: {
    value: '\\frac{1}{n}\\sum\\left|y-\\hat y\\right|',
    derivative: '\\frac{1}{n}\\operatorname{sign}\\left(\\hat y-y\\right)',
  },
};
