// Turns layers of n units into n single neurons each, weight for weight and bit for bit.
import type { LayerId, NeuronReference } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import { type EditDone, type EditResult, isRefused } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { ownName } from './steps/free-names.ts';
import { freshLayerIds } from './steps/fresh-ids.ts';
import { done, listOfNames, refused, withAdded } from './steps/outcome.ts';
import { placed, placesOfNeurons, withoutStrayPositions } from './steps/places.ts';
import { redrawNetwork } from './steps/redraw-network.ts';
import { tooLarge } from './steps/size-limits.ts';
import { splitLayer } from './steps/split-layer.ts';
import { splitRefusal } from './steps/split-refusal.ts';

/** What is a single neuron already stays as it is. Refused as a whole when one of the layers can't be exploded. */
export function explodeLayers(document: NetworkDocument, ids: readonly LayerId[]): EditResult {
  const steps: EditDone[] = [];
  for (const id of ids) {
    const result = explodeLayer(steps.at(-1)?.document ?? document, id);
    if (!isRefused(result)) steps.push(result);
    else if (result.refusal.code !== 'nothingChanged') return result;
  }
  const last = steps.at(-1);
  if (last === undefined) return refused('nothingChanged');
  if (steps.length === 1) return last;
  const neurons: readonly NeuronReference[] = steps.flatMap(({ added }) => added?.neurons ?? []);
  const names = ids.flatMap((id) => layerOf(document.network, id)?.name ?? []);
  const values = { names: listOfNames(names), count: neurons.length };
  return withAdded(document, done(last.document, 'explodeSeveral', values), neurons);
}

/**
 * The neurons take the layer's place in the file, and the parts of a connection the connection's, units ascending:
 * so every neuron still sums its bias, then its wires, in the same order, and outputs and inputs keep theirs.
 */
function explodeLayer(document: NetworkDocument, id: LayerId): EditResult {
  const { network } = document;
  const layer = layerOf(network, id);
  if (layer === undefined) return refused('notFound');
  if (layer.units === 1) return refused('nothingChanged');
  const whole = splitRefusal(network, layer);
  if (whole !== null) return { refusal: whole };
  const ids = freshLayerIds(network, layer.units);
  const tooMuch = tooLarge(network, { layers: layer.units - 1 });
  if (tooMuch !== null) return { refusal: tooMuch };

  const parts = ids.map((each, unit) => ({ id: each, name: ownName(layer, unit), units: [unit] }));
  const exploded = redrawNetwork(document, (before) => splitLayer(before, id, parts));
  const placeOf = placesOfNeurons(document);
  const places = ids.map((each, unit) => [each, placeOf({ layer: id, unit })] as const);
  const changed = withoutStrayPositions(placed(exploded, new Map(places)));
  const result = done(changed, 'explode', { name: layer.name, count: layer.units });
  return withAdded(
    document,
    result,
    ids.map((each) => ({ layer: each, unit: 0 })),
  );
}
