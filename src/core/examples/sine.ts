// One input, one number to predict: eight bent curves add up to a sine.
import type { Example } from './example.ts';
import { chain, dense, initializedExample, input } from './example-document.ts';

export const sine: Example = {
  id: 'sine',
  chapter: 'shapes',
  level: 'beginner',
  minutes: 3,
  hasData: true,
  document: () =>
    initializedExample({
      id: 'sine',
      name: 'Sine',
      network: chain([input('x', 1), dense('h', 8, 'tanh'), dense('y', 1, 'linear')]),
      training: { optimizer: { kind: 'adam', learningRate: 0.01 }, batchSize: 20, epochs: 300, seed: 5 },
      dataset: { kind: 'builtin', name: 'sine', count: 100, noise: 0.1, seed: 1 },
    }),
};
