// NAdam: Adam with Nesterov's look ahead, whose momentum grows over the steps (Dozat, 2016).
import { momentDefaults, momentUpdate } from './moments.ts';
import { optimizerOf } from './optimizer.ts';

const momentum = (step: string): string => `beta1 * (1 - 0.5 * 0.96^(${step} * momentumDecay))`;

const direction = `(1 - ${momentum('t')}) / (1 - p) * g + ${momentum('(t + 1)')} / (1 - p * (${momentum('(t + 1)')})) * m`;

export const nadam = optimizerOf({
  kind: 'nadam',
  // p is the product of the momenta so far.
  slots: ['m', 'v', 'p'],
  defaultLearningRate: 0.01,
  defaults: { ...momentDefaults, weightDecay: 0, momentumDecay: 0.004 },
  update: [
    ...momentUpdate,
    `p = select(t, 1, p, 1) * (${momentum('t')})`,
    `d = sqrt(v / (1 - beta2^t)) + epsilon`,
    `w = w - (rate * (1 - ${momentum('t')}) / (1 - p) * g / d + rate * ${momentum('(t + 1)')} / (1 - p * (${momentum('(t + 1)')})) * m / d)`,
  ],
  meanings: { m: 'firstMoment', v: 'secondMoment', p: 'optimizerMemory', d: 'optimizerNumber' },
  directions: [
    ['momentum', direction],
    ['adaptiveScaling', `(${direction}) / d`],
  ],
});
