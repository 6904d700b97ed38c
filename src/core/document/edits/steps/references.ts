// Checks that the parts that an edit is asked to change exist: a selection may be from before an undo.
import type { Network, NeuronReference, WireReference } from '#core/network/network.ts';
import { layerOf, weightOf } from '#core/network/network-queries.ts';

export function isNeuron(network: Network, { layer, unit }: NeuronReference): boolean {
  const units = layerOf(network, layer)?.units ?? 0;
  return Number.isInteger(unit) && unit >= 0 && unit < units;
}

export function isWire(network: Network, wire: WireReference): boolean {
  return weightOf(network, wire) !== null;
}
