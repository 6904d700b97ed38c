// The worked example 2-2-2-1 with the numbers of the source, corrected where its print contradicts its own formula.
import { connectionId, layerId, type Network } from '#core/network/network.ts';

const dense = (id: string, name: string, units: number) =>
  ({ kind: 'dense', id: layerId(id), name, units, activation: 'sigmoid', biases: null }) as const;
const connect = (id: string, source: string, target: string, weights: number[][]) => ({
  id: connectionId(id),
  source: layerId(source),
  target: layerId(target),
  weights,
});

export const workedNetwork: Network = {
  layers: [
    { kind: 'input', id: layerId('x'), name: 'x', units: 2 },
    dense('h1', 'h1', 2),
    dense('h2', 'h2', 2),
    dense('y', 'y', 1),
  ],
  connections: [
    connect('a', 'x', 'h1', [
      [0.3, 0.1],
      [0.2, 0.5],
    ]),
    connect('b', 'h1', 'h2', [
      [0.6, 0.4],
      [0.2, 0.3],
    ]),
    connect('c', 'h2', 'y', [[0.2, 0.5]]),
  ],
  outputs: [layerId('y')],
};

export const workedFeatures = Float64Array.of(20, 1);
export const workedTargets = Float64Array.of(0.9);
export const workedLearningRate = 0.3;

/** By the source's numbering of the weights, in the order of the parameters: w1 w3 w2 w4 w5 w7 w6 w8 w9 w10. */
export const workedGradients = [
  -0.000287841283, -0.0000143920642, -0.001515868149, -0.0000757934074, -0.005374567851, -0.005327439785,
  -0.016032324932, -0.015891742009, -0.09972605009, -0.08492282384,
];
export const workedUpdatedWeights = [
  0.3000863524, 0.1000043176, 0.2004547604, 0.500022738, 0.6016123704, 0.4015982319, 0.2048096975, 0.3047675226,
  0.229917815, 0.5254768472,
];
