// Two spiral arms: two hidden layers, and a validation split to watch.
import type { Example } from './example.ts';
import { chain, dense, initializedExample, input } from './example-document.ts';

export const spiral: Example = {
  id: 'spiral',
  chapter: 'shapes',
  level: 'advanced',
  minutes: 5,
  hasData: true,
  document: () =>
    initializedExample({
      id: 'spiral',
      name: 'Spiral',
      network: chain([input('x', 2), dense('h1', 8, 'tanh'), dense('h2', 8, 'tanh'), dense('y', 1, 'sigmoid')]),
      training: {
        loss: 'binaryCrossEntropy',
        optimizer: { kind: 'adam', learningRate: 0.01 },
        batchSize: 20,
        epochs: 400,
        seed: 98,
        validation: 0.2,
      },
      dataset: { kind: 'builtin', name: 'spiral', count: 200, noise: 0.1, seed: 1 },
    }),
};
