// Loose ends: the neurons that lead nowhere yet, from which the next layer of a drawing is wired.

import { isInput } from './layer-definitions.ts';
import { connectionsOutOf } from './layer-order.ts';
import type { Layer, Network, NeuronReference } from './network.ts';
import { carries, depths } from './network-queries.ts';
import { neuronsOf } from './neurons-and-wires.ts';

/** Neurons without a wire out of them, of the layers that inputs reach; an output that was chosen is meant to be an end. */
export function looseEnds(network: Network): readonly NeuronReference[] {
  const reached = depths(network);
  const chosen = new Set(network.outputs ?? []);
  return network.layers
    .filter((layer) => reached.has(layer.id) && !chosen.has(layer.id) && !leadsOn(network, layer))
    .flatMap((layer) => neuronsOf(layer));
}

/**
 * What a new layer is wired from that is put behind these neurons: an input that feeds nothing yet brings along the
 * others that do so, since a layer sees all of a row.
 */
export function withLooseInputs(network: Network, selected: readonly NeuronReference[]): readonly NeuronReference[] {
  const loose = network.layers.filter((layer) => isInput(layer) && !leadsOn(network, layer));
  const isLoose = ({ layer }: NeuronReference): boolean => loose.some(({ id }) => id === layer);
  return selected.length > 0 && selected.every(isLoose) ? loose.flatMap((layer) => neuronsOf(layer)) : selected;
}

function leadsOn(network: Network, layer: Layer): boolean {
  return connectionsOutOf(network, layer.id).some((position) => {
    const connection = network.connections[position];
    return connection !== undefined && carries(connection);
  });
}
