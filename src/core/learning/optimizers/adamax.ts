// Adamax: Adam by the largest gradient of late rather than by the mean of their squares (Kingma and Ba, 2015).
import { momentDefaults } from './moments.ts';
import { optimizerOf } from './optimizer.ts';

export const adamax = optimizerOf({
  kind: 'adamax',
  slots: ['m', 'u'],
  defaultLearningRate: 0.01,
  defaults: { ...momentDefaults, weightDecay: 0 },
  update: [
    'm = beta1 * m + (1 - beta1) * g',
    'u = max(beta2 * u, abs(g) + epsilon)',
    'w = w - rate / (1 - beta1^t) * m / u',
  ],
  meanings: { m: 'firstMoment', u: 'optimizerMemory' },
  directions: [
    ['momentum', 'm / (1 - beta1^t)'],
    ['adaptiveScaling', 'm / (1 - beta1^t) / u'],
  ],
});
