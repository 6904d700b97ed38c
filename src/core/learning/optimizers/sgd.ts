// Stochastic gradient descent, plain, with momentum, or with Nesterov's look ahead.
import { optimizerOf } from './optimizer.ts';

export const sgd = optimizerOf({
  kind: 'sgd',
  slots: ['v'],
  defaultLearningRate: 0.1,
  defaults: { momentum: 0, nesterov: false, weightDecay: 0 },
  // A velocity of 0 makes the first velocity the gradient itself, as in PyTorch without dampening.
  update: ['v = momentum * v + g', 'd = select(nesterov, 0, g + momentum * v, v)', 'w = w - rate * d'],
  meanings: { v: 'velocity', d: 'lookAhead' },
  directions: [['momentum', 'd']],
});
