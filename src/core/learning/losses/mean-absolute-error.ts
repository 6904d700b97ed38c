// Mean absolute error: every unit of error weighs the same, so outliers pull less.
import { lossOf } from './loss-function.ts';

export const meanAbsoluteError = lossOf({
  kind: 'meanAbsoluteError',
  name: 'MAE',
  term: 'abs(output - target)',
  shown: 'abs(target - output)',
  // At 0 as in PyTorch, not as from the left.
  derivative: 'sign(output - target)',
});
