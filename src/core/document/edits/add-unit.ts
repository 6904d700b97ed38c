// Adds a neuron to a layer.
import type { Layer, LayerId, NeuronReference } from '#core/network/network.ts';
import { layerOf, nameOfNeuron } from '#core/network/network-queries.ts';
import type { EditCode, EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { changeNetwork } from './steps/both-parameter-sets.ts';
import { drawWires, type NeuronPair } from './steps/draw-wires.ts';
import { settleNames } from './steps/free-names.ts';
import { appendUnits } from './steps/layers-and-units.ts';
import { neighboursOf, wiresOfFollowers, wiresTo } from './steps/neighbours.ts';
import { done, refused, withAdded } from './steps/outcome.ts';

/** One more unit, wired like the others: from every neuron that feeds the layer, to every neuron that the layer feeds. */
export function addUnit(document: NetworkDocument, id: LayerId): EditResult {
  const layer = layerOf(document.network, id);
  if (layer === undefined) return refused('notFound');
  const wires = wiresTo(neighboursOf(document.network, id), [{ layer: id, unit: layer.units }]);
  return appendWiredUnit(document, layer, wires, 'addUnit', { layer: layer.name });
}

/** One more unit at the end of the layer, with these wires. */
export function appendWiredUnit(
  document: NetworkDocument,
  layer: Layer,
  wires: readonly NeuronPair[],
  code: EditCode,
  values: Readonly<Record<string, string | number>>,
): EditResult {
  const changed = withWiredUnits(document, layer.id, 1, wires);
  const neuron: NeuronReference = { layer: layer.id, unit: layer.units };
  const name = nameOfNeuron(changed.network, neuron);
  return withAdded(document, done(changed, code, { name, ...values }), [neuron]);
}

/** With more units at the end of the layer; what takes a layer whole grows with it. */
export function withWiredUnits(
  document: NetworkDocument,
  id: LayerId,
  count: number,
  wires: readonly NeuronPair[],
): NetworkDocument {
  return changeNetwork(document, (network) => {
    const following = wiresOfFollowers(network, id, count);
    const drawn = drawWires(appendUnits(network, id, count), document.training.seed, [...wires, ...following]);
    return settleNames(drawn, id);
  });
}
