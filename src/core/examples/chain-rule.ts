// The smallest composed function with a derivative to check by hand: u = x, t = 3u, L = (t − 4)², at x = 2.
import type { DenseLayer } from '#core/network/network.ts';
import type { Example } from './example.ts';
import { chain, dense, exampleDocument, input } from './example-document.ts';

const pitch = 240;

const layers = [input('x', 1), weightAlone('u'), weightAlone('t')];

export const chainRule: Example = {
  id: 'chain-rule',
  chapter: 'chain',
  level: 'beginner',
  minutes: 5,
  hasData: true,
  document: () =>
    exampleDocument({
      id: 'chain-rule',
      name: 'Chain rule by hand',
      network: chain(layers, [[[1]], [[3]]]),
      layout: new Map(layers.map(({ id }, column) => [id, { x: column * pitch, y: 0 }])),
      training: { optimizer: { kind: 'sgd', learningRate: 0.01 }, batchSize: 1, epochs: 50 },
      dataset: {
        kind: 'table',
        columns: [
          { name: 'x', role: 'feature' },
          { name: 't', role: 'target' },
        ],
        rows: [[2, 4]],
      },
    }),
};

function weightAlone(name: string): DenseLayer {
  return { ...dense(name, 1, 'linear'), biases: null };
}
