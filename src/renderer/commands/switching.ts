// Neurons of a selection that can be switched off: its own and those of its lanes, without the outputs, which are never off.

import type { Network, NeuronReference } from '#core/network/network.ts';
import { outputLayers } from '#core/network/network-queries.ts';
import { neuronsOf } from '#core/network/neurons-and-wires.ts';
import { isSwitchedOff } from '#core/network/switched-off.ts';
import { remembered } from '#core/numeric/remembered.ts';
import type { Selection } from '#renderer/state/window/ui-store.ts';

/** An output that is off all the same can be switched on. */
export function switchableIn(network: Network, selection: Selection): readonly NeuronReference[] {
  return switchableOf(network)(selection);
}

/** Every menu and key asks, and a selection may be a hundred thousand neurons. */
const switchableOf = remembered((network: Network) =>
  remembered((selection: Selection) => findSwitchable(network, selection)),
);

function findSwitchable(network: Network, { layers, neurons }: Selection): readonly NeuronReference[] {
  const outputs = new Set(outputLayers(network));
  const isOff = offIn(network);
  const whole = new Set(layers);
  const units = network.layers.filter(({ id }) => whole.has(id)).flatMap((layer) => neuronsOf(layer));
  const all = [...units, ...neurons.filter(({ layer }) => !whole.has(layer))];
  return all.filter((neuron) => !outputs.has(neuron.layer) || isOff(neuron));
}

export function areOff(network: Network, neurons: readonly NeuronReference[]): boolean {
  return neurons.length > 0 && neurons.every(offIn(network));
}

function offIn({ layers }: Network): (neuron: NeuronReference) => boolean {
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  return ({ layer: id, unit }) => {
    const layer = byId.get(id);
    return layer !== undefined && isSwitchedOff(layer, unit);
  };
}
