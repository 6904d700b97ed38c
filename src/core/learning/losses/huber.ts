// Huber loss with δ = 1: squared for small errors, absolute for large ones.
import { lossOf } from './loss-function.ts';

export const huber = lossOf({
  kind: 'huber',
  name: 'Huber',
  term: 'select(abs(output - target), 1, abs(output - target) - 0.5, 0.5 * abs(output - target) * abs(output - target))',
  shown: 'select(abs(target - output), 1, abs(target - output) - 0.5, 0.5 * (target - output)^2)',
  derivative: 'select(abs(output - target), 1, sign(output - target), output - target)',
});
