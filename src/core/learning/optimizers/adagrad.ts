// Adagrad: each parameter's rate shrinks with the sum of its squared gradients (Duchi, Hazan and Singer, 2011).
import { optimizerOf } from './optimizer.ts';

export const adagrad = optimizerOf({
  kind: 'adagrad',
  slots: ['s'],
  defaultLearningRate: 0.1,
  defaults: { epsilon: 1e-10, weightDecay: 0 },
  update: ['s = s + g * g', 'w = w - rate * g / (sqrt(s) + epsilon)'],
  shown: ['s = s + g * g', 'd = g / (sqrt(s) + epsilon)', 'w = w - rate * d'],
  meanings: { s: 'squares', d: 'scaledGradient' },
  directions: [['adaptiveScaling', 'd']],
});
