// Places of each layer's incoming weights among all parameters, from the first layer to the last.
import { remembered } from '#core/numeric/remembered.ts';
import { hasActivation } from './layer-definitions.ts';
import { connectionsInto, layerOrder } from './layer-order.ts';
import type { DenseLayer, Network } from './network.ts';
import { networkTable } from './network-table.ts';

/** Parameters `from` to `to`, the latter not included. */
interface ParameterRange {
  readonly from: number;
  readonly to: number;
}

export interface LayerWeights {
  readonly layer: DenseLayer;
  readonly ranges: readonly ParameterRange[];
  readonly count: number;
}

/** Every layer after its predecessors; layers without a wire into them are left out. */
export const layerWeights = remembered((network: Network): readonly LayerWeights[] => {
  const { firstWires } = networkTable(network);
  return Array.from(layerOrder(network), (number) => network.layers[number]).flatMap((layer): LayerWeights[] => {
    if (!hasActivation(layer)) return [];
    const ranges = Array.from(connectionsInto(network, layer.id), (position) => ({
      from: firstWires[position] as number,
      to: firstWires[position + 1] as number,
    }));
    const count = ranges.reduce((sum, { from, to }) => sum + to - from, 0);
    return count === 0 ? [] : [{ layer, ranges, count }];
  });
});

/** The layer's share of numbers that are in the order of all parameters. */
export function valuesOfLayer({ ranges, count }: LayerWeights, numbers: Float64Array): Float64Array {
  const values = new Float64Array(count);
  let next = 0;
  for (const { from, to } of ranges) {
    values.set(numbers.subarray(from, to), next);
    next += to - from;
  }
  return values;
}

/** √ of the mean of the squares; NaN of nothing. */
export function rootMeanSquare(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return Math.sqrt(sum / values.length);
}
