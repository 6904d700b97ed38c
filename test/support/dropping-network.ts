// A network with dropout after two of its layers, in the file in another order than they are computed.
import { type CompiledNetwork, compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { connectionId, type DenseLayer, layerId, type Network } from '#core/network/network.ts';

const dense = (id: string, units: number, change: Partial<DenseLayer>): DenseLayer => ({
  kind: 'dense',
  id: layerId(id),
  name: id,
  units,
  activation: 'tanh',
  biases: new Array<number>(units).fill(0.1),
  ...change,
});
const connect = (source: string, target: string, weights: number[][]) => ({
  id: connectionId(`${source}-${target}`),
  source: layerId(source),
  target: layerId(target),
  weights,
});

export const networkWithDropout: Network = {
  layers: [
    dense('y', 1, { activation: 'linear' }),
    dense('late', 3, { dropout: 0.25, activation: 'linear' }),
    dense('early', 2, { dropout: 0.5 }),
    { kind: 'input', id: layerId('x'), name: 'x', units: 2 },
  ],
  connections: [
    connect('x', 'early', [
      [0.5, -0.3],
      [0.8, 0.2],
    ]),
    connect('early', 'late', [
      [0.4, 0.1],
      [-0.6, 0.9],
      [0.2, -0.5],
    ]),
    connect('late', 'y', [[0.7, -0.4, 0.3]]),
    connect('early', 'y', [[0.25, 0.35]]),
  ],
};

export function droppingNetwork(): CompiledNetwork {
  const compiled = compileNetwork(networkWithDropout, 'meanSquaredError');
  if (!isCompiled(compiled)) throw new Error(JSON.stringify(compiled.problems));
  return compiled;
}
