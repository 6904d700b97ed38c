// Mean squared error: large errors weigh most.
import { lossOf } from './loss-function.ts';

export const meanSquaredError = lossOf({
  kind: 'meanSquaredError',
  name: 'MSE',
  term: '(output - target)^2',
  shown: '(target - output)^2',
  derivative: '2 * (output - target)',
});
