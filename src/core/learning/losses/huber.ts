// Huber loss with δ = 1: squared for small errors, absolute for large ones.
import type { ElementwiseLoss } from './loss-function.ts';

export const huber: ElementwiseLoss = {
  kind: 'huber',
  input: 'activations',
  term: (output, target) => {
    const error = Math.abs(output - target);
    return error <= 1 ? 0.5 * error * error : error - 0.5;
  },
  derivative: (output, target) => {
    const error = output - target;
    return Math.abs(error) > 1 ? Math.sign(error) : error;
  },
  kinks: [-1, 1],
  formula: {
    value:
      '\\frac{1}{n}\\sum\\begin{cases}\\frac{1}{2}\\left(y-\\hat y\\right)^2 & \\left|y-\\hat y\\right|\\le 1\\\\ \\left|y-\\hat y\\right|-\\frac{1}{2} & \\text{otherwise}\\end{cases}',
    derivative: '\\frac{1}{n}\\max\\left(-1,\\,\\min\\left(1,\\,\\hat y-y\\right)\\right)',
  },
};
