// Shift+N: one more neuron like the given one, beside it and with the same wires.
import { isInput, isTrained, withTensors } from '#core/network/layer-definitions.ts';
import type { Layer, LayerId, NeuronReference } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import { neuronsOf } from '#core/network/neurons-and-wires.ts';
import { withSwitchedOff } from '#core/network/switched-off.ts';
import type { EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { appendWiredUnit } from './add-unit.ts';
import { changeNetwork } from './steps/both-parameter-sets.ts';
import { drawWires } from './steps/draw-wires.ts';
import { freeName } from './steps/free-names.ts';
import { freshLayerIds } from './steps/fresh-ids.ts';
import { appendLayer } from './steps/layers-and-units.ts';
import { neighboursOf, wiresTo } from './steps/neighbours.ts';
import { done, refused, withAdded } from './steps/outcome.ts';
import { placeBelow, placed } from './steps/places.ts';
import { isNeuron } from './steps/references.ts';
import { tooLarge, unitsGrowth } from './steps/size-limits.ts';

/** A unit gets a sibling in its layer, a single neuron another single neuron. Weights are drawn afresh. */
export function addSibling(document: NetworkDocument, neuron: NeuronReference): EditResult {
  const layer = layerOf(document.network, neuron.layer);
  if (layer === undefined || !isNeuron(document.network, neuron)) return refused('notFound');
  if (layer.units === 1) return addSingleSibling(document, layer);
  const neighbours = neighboursOf(document.network, layer.id, (unit) => unit === neuron.unit);
  const wires = wiresTo(neighbours, [{ layer: layer.id, unit: layer.units }]);
  return appendWiredUnit(document, layer, wires, 'addUnit', { layer: layer.name });
}

function addSingleSibling(document: NetworkDocument, model: Layer): EditResult {
  const { network } = document;
  const [id] = freshLayerIds(network, 1) as [LayerId];
  const name = freeName(network, model.name, 1);
  const sibling = siblingOf(model, id, name);
  const tooMuch = tooLarge(network, { layers: 1, ...unitsGrowth(network, model.id, 1) });
  if (tooMuch !== null) return { refusal: tooMuch };

  const neurons = neuronsOf(sibling);
  const wires = wiresTo(neighboursOf(network, model.id), neurons);
  const changed = changeNetwork(document, (before) =>
    drawWires(appendLayer(before, sibling), document.training.seed, wires),
  );
  const at = placeBelow(document, model.id, sibling);
  const code = isInput(model) ? 'addInput' : 'addNeuron';
  return withAdded(document, done(placed(changed, new Map([[id, at]])), code, { name }), neurons);
}

function siblingOf(model: Layer, id: LayerId, name: string): Layer {
  const fresh = withTensors(withSwitchedOff(model, []), (_, begin) => [begin]);
  if (!isTrained(fresh)) return { ...fresh, id, name };
  // Its weights are drawn afresh, so there is nothing yet that should stay.
  const { isFrozen: _, ...rest } = fresh;
  return { ...rest, id, name };
}
