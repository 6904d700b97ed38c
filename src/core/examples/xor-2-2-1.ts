// XOR with two hidden neurons: two lines, joined by the output.
import type { Example } from './example.ts';
import { chain, dense, initializedExample, input } from './example-document.ts';

export const xor221: Example = {
  id: 'xor-2-2-1',
  chapter: 'layers',
  level: 'beginner',
  minutes: 5,
  hasData: true,
  document: () =>
    initializedExample({
      id: 'xor-2-2-1',
      name: 'XOR 2-2-1',
      network: chain([input('x', 2), dense('h', 2, 'tanh'), dense('y', 1, 'sigmoid')]),
      training: { optimizer: { kind: 'sgd', learningRate: 1 }, batchSize: 4, epochs: 500, seed: 3 },
      dataset: { kind: 'builtin', name: 'xor' },
    }),
};
