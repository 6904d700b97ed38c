// The norm of all gradients, and each layer's share of it.
import type { LayerId, Network } from '#core/network/network.ts';
import { networkTable } from '#core/network/network-table.ts';
import { layOutParameters } from '#core/network/parameter-layout.ts';
import { expression } from '../equations.ts';
import type { Equation } from '../explanation.ts';
import { plainFactor } from '../factors.ts';

export interface LayerShare {
  readonly layer: LayerId;
  readonly name: string;
  /** Σg² over the weights into the layer and its own parameters. */
  readonly squares: number;
}

export interface GradientNorm {
  readonly equation: Equation;
  /** Σg² of each layer, in the network's order; they add up to the equation's part. */
  readonly shares: readonly LayerShare[];
  readonly squares: number;
}

/** @param gradients in the order of all parameters */
export function gradientNorm(network: Network, gradients: Float64Array): GradientNorm {
  const byLayer = new Map<LayerId, number>();
  const add = (layer: LayerId, from: number, to: number): void => {
    let squares = byLayer.get(layer) ?? 0;
    for (let index = from; index < to; index += 1) squares += (gradients[index] as number) ** 2;
    byLayer.set(layer, squares);
  };
  const { firstWires } = networkTable(network);
  for (const [position, { target }] of network.connections.entries()) {
    add(target, firstWires[position] as number, firstWires[position + 1] as number);
  }
  for (const { layer, offset, length } of layOutParameters(network).tensors) add(layer, offset, offset + length);
  const shares = network.layers.flatMap(({ id, name }): LayerShare[] => {
    const squares = byLayer.get(id);
    return squares === undefined ? [] : [{ layer: id, name, squares }];
  });
  const squares = shares.reduce((sum, share) => sum + share.squares, 0);
  const combine = ([sum = 0]: readonly number[]): number => Math.sqrt(sum);
  const head = { symbol: '\\lVert g\\rVert', code: 'gradientNorm' as const, values: {}, value: combine([squares]) };
  const part = plainFactor('\\textstyle\\sum g^2', 'squaredGradientSum', squares);
  return { equation: expression(head, [part], ['√(', ')'], combine), shares, squares };
}
