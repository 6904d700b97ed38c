// Takes one unit out of its layer, as a neuron of its own with all its numbers and wires; the others stay a layer.
import { isInput } from '#core/network/layer-definitions.ts';
import type { LayerId, Network, NeuronReference } from '#core/network/network.ts';
import { layerOf, neuronName, outputLayers } from '#core/network/network-queries.ts';
import type { EditResult } from '../edit.ts';
import { laneWidth, layerSize, neuronGap } from '../layer-size.ts';
import type { NetworkDocument, Position } from '../network-document.ts';
import { freeName, ownName, renamed, settleNames } from './steps/free-names.ts';
import { freshLayerIds } from './steps/fresh-ids.ts';
import { done, refused, withAdded } from './steps/outcome.ts';
import { clearOfOthers, placed, placeOfNeuron, positionsOf } from './steps/places.ts';
import { redrawNetwork } from './steps/redraw-network.ts';
import { isNeuron } from './steps/references.ts';
import { tooLarge } from './steps/size-limits.ts';
import { splitLayer } from './steps/split-layer.ts';
import { splitRefusal } from './steps/split-refusal.ts';

/**
 * It keeps its name where the units that are left don't take it. Among inputs and outputs, whose order is that of the
 * columns, only the first and the last can go.
 * @param position top-left corner; absent: beside its lane
 */
export function takeOut(document: NetworkDocument, neuron: NeuronReference, position?: Position): EditResult {
  const { network } = document;
  const layer = layerOf(network, neuron.layer);
  if (layer === undefined || !isNeuron(network, neuron)) return refused('notFound');
  const name = neuronName(layer, neuron.unit);
  if (layer.units === 1) return refused('takeOutAlone', { name });
  const whole = splitRefusal(network, layer);
  if (whole !== null) return { refusal: whole };
  const isBetween = neuron.unit > 0 && neuron.unit < layer.units - 1;
  const isOrdered = isInput(layer) || outputLayers(network).includes(layer.id);
  if (isBetween && isOrdered) return refused('takeOutOrder', { name, layer: layer.name });
  const tooMuch = tooLarge(network, { layers: 1 });
  if (tooMuch !== null) return { refusal: tooMuch };

  const [id] = freshLayerIds(network, 1) as [LayerId];
  const changed = redrawNetwork(document, (before) => takenOut(before, neuron, id));
  const place = position ?? placeBeside(document, changed, neuron, id);
  const withPlace = placed(changed, new Map([[id, place]]));
  const result = done(withPlace, 'takeOut', { name: layerOf(changed.network, id)?.name ?? name, layer: layer.name });
  return withAdded(document, result, [{ layer: id, unit: 0 }]);
}

function takenOut(network: Network, { layer: from, unit }: NeuronReference, id: LayerId): Network {
  const layer = layerOf(network, from);
  if (layer === undefined) return network;
  const others = Array.from({ length: layer.units }, (_, each) => each).filter((each) => each !== unit);
  const single = { id, name: ownName(layer, unit), units: [unit] };
  const rest = { id: from, name: layer.name, units: others };
  const split = splitLayer(network, from, unit === 0 ? [single, rest] : [rest, single]);
  return settleNames(renamed(split, id, freeName(split, single.name, 1, id)), from);
}

/** To the right of its lane at its height, or below where that is taken. */
function placeBeside(before: NetworkDocument, after: NetworkDocument, neuron: NeuronReference, id: LayerId): Position {
  const single = layerOf(after.network, id);
  const lane = positionsOf(before).get(neuron.layer) ?? { x: 0, y: 0 };
  const desired = { x: lane.x + laneWidth + 2 * neuronGap, y: placeOfNeuron(before, neuron).y };
  return single === undefined ? desired : clearOfOthers(before, desired, layerSize(single));
}
