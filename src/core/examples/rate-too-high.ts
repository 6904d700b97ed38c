// A sine fitted in steps that are too long: each one overshoots by more than the last, until the numbers run out.
import type { Example } from './example.ts';
import { chain, dense, initializedExample, input } from './example-document.ts';

export const rateTooHigh: Example = {
  id: 'rate-too-high',
  chapter: 'trouble',
  level: 'beginner',
  minutes: 3,
  hasData: true,
  document: () =>
    initializedExample({
      id: 'rate-too-high',
      name: 'A rate too high',
      network: chain([input('x', 1), dense('h', 6, 'tanh'), dense('y', 1, 'linear')]),
      training: { optimizer: { kind: 'sgd', learningRate: 0.4 }, batchSize: 50, epochs: 600, seed: 2 },
      dataset: { kind: 'builtin', name: 'sine', count: 50, noise: 0.1, seed: 1 },
    }),
};
