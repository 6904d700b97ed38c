// Neurons of a selection that can be switched off: its own and those of its lanes, without the outputs, which are never off.

import type { Network, NeuronReference } from '#core/network/network.ts';
import { layerOf, outputLayers } from '#core/network/network-queries.ts';
import { isSwitchedOff } from '#core/network/switched-off.ts';
import { rememberedOfTwo } from '#core/numeric/remembered.ts';
import { neuronsOfSelection, type Selection } from '#renderer/state/window/ui-store.ts';

/**
 * An output that is off all the same can be switched on.
 * Remembered: every menu and key asks, and a selection may be a hundred thousand neurons.
 */
export const switchableIn = rememberedOfTwo((network: Network, selection: Selection): readonly NeuronReference[] => {
  const outputs = new Set(outputLayers(network));
  const isSwitchable = (neuron: NeuronReference): boolean => !outputs.has(neuron.layer) || isOff(network, neuron);
  return neuronsOfSelection(network, selection).filter(isSwitchable);
});

export function areOff(network: Network, neurons: readonly NeuronReference[]): boolean {
  return neurons.length > 0 && neurons.every((neuron) => isOff(network, neuron));
}

function isOff(network: Network, { layer: id, unit }: NeuronReference): boolean {
  const layer = layerOf(network, id);
  return layer !== undefined && isSwitchedOff(layer, unit);
}
