// RMSProp: each gradient is divided by the running root mean square of its own past (Hinton, 2012).
import { optimizerOf } from './optimizer.ts';

export const rmsprop = optimizerOf({
  kind: 'rmsprop',
  slots: ['s', 'v'],
  defaultLearningRate: 0.01,
  defaults: { alpha: 0.99, epsilon: 1e-8, momentum: 0, weightDecay: 0 },
  update: [
    's = alpha * s + (1 - alpha) * g * g',
    'd = g / (sqrt(s) + epsilon)',
    'v = momentum * v + d',
    'w = w - rate * v',
  ],
  meanings: { s: 'squares', d: 'scaledGradient', v: 'velocity' },
  directions: [
    ['adaptiveScaling', 'd'],
    ['momentum', 'v'],
  ],
});
