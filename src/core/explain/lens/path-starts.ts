// The parameter that a path starts at when none was named: one of the neuron that learns most, on the deepest path.
import { isInput } from '#core/network/layer-definitions.ts';
import { connectionsInto, connectionsOutOf, layerOrder } from '#core/network/layer-order.ts';
import type { Layer, LayerId, Network, NeuronReference } from '#core/network/network.ts';
import { outputLayers } from '#core/network/network-queries.ts';
import { biasTensor, layOutParameters } from '#core/network/parameter-layout.ts';
import { isSwitchedOff } from '#core/network/switched-off.ts';
import type { PathStart } from '../paths/path-ledger.ts';

/** The parameters that enter a neuron: its wires in their order, then its bias or what else its layer has. */
export function startsAt(network: Network, neuron: NeuronReference): readonly PathStart[] {
  const wires = Array.from(connectionsInto(network, neuron.layer), (position) => network.connections[position]).flatMap(
    (connection) =>
      connection?.weights[neuron.unit]?.flatMap((weight, source): PathStart[] =>
        weight === null ? [] : [{ wire: { connection: connection.id, target: neuron.unit, source } }],
      ) ?? [],
  );
  const tensors = layOutParameters(network).tensorsOf.get(neuron.layer) ?? [];
  const own = tensors
    .filter(({ length }) => neuron.unit < length)
    .map(
      ({ name: parameter }): PathStart =>
        parameter === biasTensor ? { bias: neuron } : { parameter: { ...neuron, parameter } },
    );
  return [...wires, ...own];
}

/** The first unit that is on of the layer with an input among its predecessors that is the most layers away from the loss; null without one. */
export function deepestNeuron(network: Network): NeuronReference | null {
  const distances = distancesToLoss(network);
  const inputs = new Set(network.layers.filter(isInput).map(({ id }) => id));
  let deepest: NeuronReference | null = null;
  for (const layer of network.layers) {
    const { id } = layer;
    const distance = distances.get(id);
    const unit = firstOn(layer);
    if (isInput(layer) || distance === undefined || unit < 0) continue;
    const followsInput = Array.from(connectionsInto(network, id)).some((position) =>
      inputs.has(network.connections[position]?.source as LayerId),
    );
    const isDeeper = deepest === null || distance > (distances.get(deepest.layer) ?? 0);
    if (followsInput && isDeeper) deepest = { layer: id, unit };
  }
  return deepest;
}

/** −1 when all units are switched off. */
function firstOn(layer: Layer): number {
  return Array.from({ length: layer.units }, (_, unit) => unit).findIndex((unit) => !isSwitchedOff(layer, unit));
}

/** Layers on the longest way to the loss; layers without a way are absent. */
function distancesToLoss(network: Network): ReadonlyMap<LayerId, number> {
  const distances = new Map<LayerId, number>(outputLayers(network).map((id) => [id, 0]));
  for (const number of layerOrder(network).toReversed()) {
    const layer = network.layers[number];
    if (layer === undefined || firstOn(layer) < 0) continue;
    for (const position of connectionsOutOf(network, layer.id)) {
      const beyond = distances.get(network.connections[position]?.target as LayerId);
      if (beyond !== undefined) distances.set(layer.id, Math.max(distances.get(layer.id) ?? 0, beyond + 1));
    }
  }
  return distances;
}
