// A disc inside a ring: a few lines bend around the inner points.
import type { Example } from './example.ts';
import { chain, dense, initializedExample, input } from './example-document.ts';

export const circle: Example = {
  id: 'circle',
  chapter: 'shapes',
  level: 'intermediate',
  minutes: 3,
  hasData: true,
  document: () =>
    initializedExample({
      id: 'circle',
      name: 'Circle',
      network: chain([input('x', 2), dense('h', 5, 'tanh'), dense('y', 1, 'sigmoid')]),
      training: {
        loss: 'binaryCrossEntropy',
        optimizer: { kind: 'adam', learningRate: 0.01 },
        batchSize: 20,
        epochs: 300,
        seed: 4,
      },
      dataset: { kind: 'builtin', name: 'circle', count: 200, noise: 0.1, seed: 1 },
    }),
};
