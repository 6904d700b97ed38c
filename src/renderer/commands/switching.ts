// Neurons of a selection that can be switched off: its own and those of its lanes, without the outputs, which are never off.

import type { Network, NeuronReference } from '#core/network/network.ts';
import { layerOf, outputLayers } from '#core/network/network-queries.ts';
import { isSwitchedOff } from '#core/network/switched-off.ts';
import { remembered } from '#core/numeric/remembered.ts';
import { neuronsOfSelection, type Selection } from '#renderer/state/window/ui-store.ts';

/** An output that is off all the same can be switched on. */
export function switchableIn(network: Network, selection: Selection): readonly NeuronReference[] {
  return switchableOf(network)(selection);
}

/** Every menu and key asks, and a selection may be a hundred thousand neurons. */
const switchableOf = remembered((network: Network) =>
  remembered((selection: Selection) => findSwitchable(network, selection)),
);

function findSwitchable(network: Network, selection: Selection): readonly NeuronReference[] {
  const outputs = new Set(outputLayers(network));
  return neuronsOfSelection(network, selection).filter(
    (neuron) => !outputs.has(neuron.layer) || isOff(network, neuron),
  );
}

export function areOff(network: Network, neurons: readonly NeuronReference[]): boolean {
  return neurons.length > 0 && neurons.every((neuron) => isOff(network, neuron));
}

function isOff(network: Network, { layer: id, unit }: NeuronReference): boolean {
  const layer = layerOf(network, id);
  return layer !== undefined && isSwitchedOff(layer, unit);
}
