// Adds a layer that takes another one whole, behind that one: the wires that led on from there lead on from the new layer.
import { type DeclaredKind, newLayer } from '#core/network/layer-definitions.ts';
import { looseEnds } from '#core/network/loose-ends.ts';
import type { LayerId, Network, NeuronReference } from '#core/network/network.ts';
import { layerOf, nameOfNeuron } from '#core/network/network-queries.ts';
import { neuronsOf } from '#core/network/neurons-and-wires.ts';
import type { EditResult } from '../edit.ts';
import type { NetworkDocument, Position } from '../network-document.ts';
import { changeNetwork } from './steps/both-parameter-sets.ts';
import { freeLayerName } from './steps/free-names.ts';
import { freshLayerIds } from './steps/fresh-ids.ts';
import { appendLayer } from './steps/layers-and-units.ts';
import { done, listOfNames, withAdded } from './steps/outcome.ts';
import { placeBehind, placed, placeLast } from './steps/places.ts';
import { tooLarge } from './steps/size-limits.ts';
import { takeWhole } from './steps/take-whole.ts';

const defaultUnits = 4;

/**
 * @param selected where it is put behind their layer, if that is one; none: behind the one layer that leads nowhere yet
 * @param position top-left corner; absent: to the right of what it takes, or of everything
 */
export function addDeclared(
  document: NetworkDocument,
  kind: DeclaredKind,
  selected: readonly NeuronReference[],
  position?: Position,
): EditResult {
  const { network } = document;
  const source = onlyLayer(network, selected.length > 0 ? selected : looseEnds(network));
  const units = (source === null ? undefined : layerOf(network, source)?.units) ?? defaultUnits;
  const [id] = freshLayerIds(network, 1) as [LayerId];
  const layer = newLayer(kind, { id, name: freeLayerName(network, units), units });
  const tooMuch = tooLarge(network, { layers: 1, neurons: units });
  if (tooMuch !== null) return { refusal: tooMuch };
  const changed = changeNetwork(document, (before) => {
    const grown = appendLayer(before, layer);
    return source === null ? grown : takeWhole(leadingOnFrom(grown, source, id), [{ source, target: id }]);
  });
  const taken = source === null ? [] : neuronsOf({ id: source, units });
  const place = source === null ? placeLast(document, layer) : placeBehind(document, taken, layer);
  const sources = listOfNames(taken.map((neuron) => nameOfNeuron(network, neuron)));
  const result = done(placed(changed, new Map([[id, position ?? place]])), 'addLayer', {
    name: layer.name,
    count: units,
    sources,
  });
  return withAdded(document, result, neuronsOf(layer));
}

/** Null: there is none, or there are several. */
function onlyLayer(network: Network, neurons: readonly NeuronReference[]): LayerId | null {
  const [only, ...more] = new Set(neurons.map(({ layer }) => layer));
  return only === undefined || more.length > 0 || layerOf(network, only) === undefined ? null : only;
}

function leadingOnFrom(network: Network, source: LayerId, id: LayerId): Network {
  const connections = network.connections.map((each) => (each.source === source ? { ...each, source: id } : each));
  return { ...network, connections };
}
