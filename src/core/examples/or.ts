// The network of AND learns OR.
import type { Example } from './example.ts';
import { chain, dense, initializedExample, input } from './example-document.ts';

export const or: Example = {
  id: 'or',
  chapter: 'neuron',
  level: 'beginner',
  minutes: 2,
  hasData: true,
  document: () =>
    initializedExample({
      id: 'or',
      name: 'OR',
      network: chain([input('x', 2), dense('y', 1, 'sigmoid')]),
      training: { optimizer: { kind: 'sgd', learningRate: 1 }, batchSize: 4, epochs: 500, seed: 1 },
      dataset: { kind: 'builtin', name: 'or' },
    }),
};
