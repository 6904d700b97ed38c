// What a selection means to switching off: its neurons and those of its lanes, without the outputs, which are never off.
import type { Network, NeuronReference } from '#core/network/network.ts';
import { layerOf, outputLayers } from '#core/network/network-queries.ts';
import { isSwitchedOff } from '#core/network/switched-off.ts';
import type { Selection } from '#renderer/state/ui-store.ts';

/** An output that is off all the same can be switched on. */
export function switchableIn(network: Network, { layers, neurons }: Selection): readonly NeuronReference[] {
  const outputs = new Set(outputLayers(network));
  const whole = new Set(layers);
  const units = layers.flatMap((layer) =>
    Array.from({ length: layerOf(network, layer)?.units ?? 0 }, (_, unit) => ({ layer, unit })),
  );
  const all = [...units, ...neurons.filter(({ layer }) => !whole.has(layer))];
  return all.filter((neuron) => !outputs.has(neuron.layer) || isOff(network, neuron));
}

export function areOff(network: Network, neurons: readonly NeuronReference[]): boolean {
  return neurons.length > 0 && neurons.every((neuron) => isOff(network, neuron));
}

function isOff(network: Network, { layer: id, unit }: NeuronReference): boolean {
  const layer = layerOf(network, id);
  return layer !== undefined && isSwitchedOff(layer, unit);
}
