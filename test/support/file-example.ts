// The document that docs/file-format.md shows: two inputs, a layer h of two, an output y, a skip wire, a missing wire.
import type { NetworkDocument } from '#core/document/network-document.ts';
import { connectionId, layerId } from '#core/network/network.ts';

export const fileExample: NetworkDocument = {
  name: 'XOR',
  network: {
    layers: [
      { id: layerId('x1'), kind: 'input', name: 'x1', units: 1 },
      { id: layerId('x2'), kind: 'input', name: 'x2', units: 1 },
      { id: layerId('hidden'), kind: 'dense', name: 'h', units: 2, activation: 'tanh', biases: [0.1, -0.2] },
      { id: layerId('y'), kind: 'dense', name: 'y', units: 1, activation: 'sigmoid', biases: null },
    ],
    connections: [
      { id: connectionId('a'), source: layerId('x1'), target: layerId('hidden'), weights: [[0.3], [0.2]] },
      { id: connectionId('b'), source: layerId('x2'), target: layerId('hidden'), weights: [[0.1], [null]] },
      { id: connectionId('c'), source: layerId('hidden'), target: layerId('y'), weights: [[0.6, 0.4]] },
      { id: connectionId('d'), source: layerId('x1'), target: layerId('y'), weights: [[0.05]] },
    ],
    outputs: [layerId('y')],
  },
  layout: new Map([
    [layerId('x1'), { x: 0, y: 0 }],
    [layerId('x2'), { x: 0, y: 140 }],
    [layerId('hidden'), { x: 260, y: 40 }],
    [layerId('y'), { x: 560, y: 60 }],
  ]),
  training: {
    loss: 'meanSquaredError',
    optimizer: { kind: 'sgd', learningRate: 0.3 },
    batchSize: 4,
    epochs: 500,
    seed: 1,
    validation: 0,
    shuffle: true,
  },
  dataset: { kind: 'builtin', name: 'xor' },
};
