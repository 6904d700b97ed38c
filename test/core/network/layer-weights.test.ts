import { describe, expect, it } from 'vitest';
import { layerWeights, rootMeanSquare, valuesOfLayer } from '#core/network/layer-weights.ts';
import { connectionId, layerId, type Network } from '#core/network/network.ts';

const dense = (id: string) =>
  ({ kind: 'dense', id: layerId(id), name: id, units: 1, activation: 'tanh', biases: [9] }) as const;
const wire = (source: string, target: string, weight: number | null) => ({
  id: connectionId(`${source}${target}`),
  source: layerId(source),
  target: layerId(target),
  weights: [[weight]],
});

/** The file names the last layer first, and a wire skips the hidden one. */
const network: Network = {
  layers: [dense('y'), dense('h'), dense('alone'), { kind: 'input', id: layerId('x'), name: 'x', units: 1 }],
  connections: [wire('h', 'y', 3), wire('x', 'h', -1), wire('x', 'y', 4)],
};

describe('the weights of each layer', () => {
  const layers = layerWeights(network);

  it('come in the order in which the network computes, without layers that no wire enters', () => {
    expect(layers.map(({ layer, count }) => [layer.id, count])).toEqual([
      ['h', 1],
      ['y', 2],
    ]);
  });

  it('are found among all parameters, biases left out', () => {
    const parameters = Float64Array.of(3, -1, 4, 9, 9, 9);
    expect(layers.map((each) => [...valuesOfLayer(each, parameters)])).toEqual([[-1], [3, 4]]);
  });

  it('are as large as the root of their mean square', () => {
    expect(rootMeanSquare(Float64Array.of(3, -4))).toBeCloseTo(Math.sqrt(12.5), 15);
    expect(rootMeanSquare(new Float64Array(0))).toBeNaN();
  });
});
