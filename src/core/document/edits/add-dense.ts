// Adds a neuron or a layer: tanh, biases 0, wired from the given neurons.

import { newLayer } from '#core/network/layer-definitions.ts';
import { looseEnds } from '#core/network/loose-ends.ts';
import type { LayerId, NeuronReference } from '#core/network/network.ts';
import { layerOf, nameOfNeuron } from '#core/network/network-queries.ts';
import { neuronsOf } from '#core/network/neurons-and-wires.ts';
import type { EditCode, EditResult } from '../edit.ts';
import type { NetworkDocument, Position } from '../network-document.ts';
import { changeNetwork } from './steps/both-parameter-sets.ts';
import { allPairs, drawWires } from './steps/draw-wires.ts';
import { freeLayerName, freeName } from './steps/free-names.ts';
import { freshLayerIds } from './steps/fresh-ids.ts';
import { appendLayer } from './steps/layers-and-units.ts';
import { done, listOfNames, refused, withAdded } from './steps/outcome.ts';
import { placeBehind, placed, placeLast } from './steps/places.ts';
import { isNeuron } from './steps/references.ts';
import { tooLarge, unfitUnits } from './steps/size-limits.ts';

export interface PlaceAndWires {
  /** Top-left corner; absent: to the right of the sources, or of everything. */
  readonly position?: Position;
  readonly wiredFrom?: readonly NeuronReference[];
}

export function addNeuron(document: NetworkDocument, { position, wiredFrom = [] }: PlaceAndWires = {}): EditResult {
  const code = wiredFrom.length === 0 ? 'addNeuron' : 'addWiredNeuron';
  return addDense(document, {
    name: freeName(document.network, 'h1', 1),
    units: 1,
    code,
    wiredFrom,
    ...(position && { position }),
  });
}

const defaultUnits = 4;

export function addLayer(
  document: NetworkDocument,
  { position, units = defaultUnits, wiredFrom = [] }: PlaceAndWires & { readonly units?: number } = {},
): EditResult {
  const unfit = unfitUnits(units);
  if (unfit !== null) return { refusal: unfit };
  const name = units === 1 ? freeName(document.network, 'h1', 1) : freeLayerName(document.network, units);
  return addDense(document, { name, units, code: 'addLayer', wiredFrom, ...(position && { position }) });
}

/** Behind what leads nowhere yet. */
export function addLastLayer(document: NetworkDocument, requestedName: string, units: number): EditResult {
  const unfit = unfitUnits(units);
  if (unfit !== null) return { refusal: unfit };
  const wiredFrom = looseEnds(document.network);
  const code = wiredFrom.length === 0 ? 'addNeuron' : 'addWiredNeuron';
  const name = freeName(document.network, requestedName, units);
  return addDense(document, { name, units, code: units === 1 ? code : 'addLayer', wiredFrom });
}

interface NewDense {
  readonly name: string;
  readonly units: number;
  readonly code: EditCode;
  readonly position?: Position;
  readonly wiredFrom: readonly NeuronReference[];
}

function addDense(document: NetworkDocument, { name, units, code, position, wiredFrom }: NewDense): EditResult {
  const { network, training } = document;
  if (!wiredFrom.every((neuron) => isNeuron(network, neuron))) return refused('notFound');
  const [id] = freshLayerIds(network, 1) as [LayerId];
  const sources = [...new Set(wiredFrom.map((neuron) => neuron.layer))];
  const wiredUnits = sources.reduce((sum, source) => sum + (layerOf(network, source)?.units ?? 0), 0);
  const tooMuch = tooLarge(network, { layers: 1, neurons: units, wires: units * wiredUnits });
  if (tooMuch !== null) return { refusal: tooMuch };

  const layer = newLayer('dense', { id, name, units });
  const neurons = neuronsOf(layer);
  const changed = changeNetwork(document, (before) =>
    drawWires(appendLayer(before, layer), training.seed, allPairs(wiredFrom, neurons)),
  );
  const place = wiredFrom.length === 0 ? placeLast(document, layer) : placeBehind(document, wiredFrom, layer);
  const names = listOfNames(wiredFrom.map((neuron) => nameOfNeuron(network, neuron)));
  const values = { name, count: units, sources: names };
  return withAdded(document, done(placed(changed, new Map([[id, position ?? place]])), code, values), neurons);
}
