// Puts a neuron on a wire. As in NEAT, the wire into it gets the weight 1 and the wire out of it the old weight, so that
// the change is small: https://doi.org/10.1162/106365602320169811, section 3.1.

import { isWireFrozen } from '#core/network/frozen-wires.ts';
import { newLayer } from '#core/network/layer-definitions.ts';
import type { LayerId, Network, NeuronReference, WireReference } from '#core/network/network.ts';
import { connectionOf, weightOf } from '#core/network/network-queries.ts';
import { neuronsOf, wireEnds, wireNames } from '#core/network/neurons-and-wires.ts';
import type { EditResult } from '../edit.ts';
import { layerSize, snapped } from '../layer-size.ts';
import type { NetworkDocument, Position } from '../network-document.ts';
import { changeNetwork } from './steps/both-parameter-sets.ts';
import { freeName } from './steps/free-names.ts';
import { freshLayerIds } from './steps/fresh-ids.ts';
import { appendLayer } from './steps/layers-and-units.ts';
import { done, refused, withAdded } from './steps/outcome.ts';
import { clearOfOthers, placed, placeOfNeuron } from './steps/places.ts';
import { putWires } from './steps/put-wires.ts';
import { isWire } from './steps/references.ts';
import { tooLarge } from './steps/size-limits.ts';
import { removeWires } from './steps/write-wires.ts';

/** @param position top-left corner of the new neuron; absent: the middle of the wire, or below where that is taken */
export function insertOnWire(document: NetworkDocument, wire: WireReference, position?: Position): EditResult {
  const { network } = document;
  const connection = connectionOf(network, wire.connection);
  const ends = wireEnds(network, wire);
  if (connection === undefined || ends === null || !isWire(network, wire)) return refused('notFound');
  const { source, target } = ends;
  const columns = connection.weights[0]?.length ?? 0;
  const tooMuch = tooLarge(network, { layers: 1, neurons: 1, wires: columns + connection.weights.length });
  if (tooMuch !== null) return { refusal: tooMuch };

  const [id] = freshLayerIds(network, 1) as [LayerId];
  const name = freeName(network, 'h1', 1);
  const layer = newLayer('dense', { id, name, units: 1 });
  const inserted: NeuronReference = { layer: id, unit: 0 };
  const isFrozen = isWireFrozen(connection, wire.target, wire.source);
  const changed = changeNetwork(document, (before: Network) => {
    const weight = weightOf(before, wire) ?? 0;
    return putWires(appendLayer(removeWires(before, [wire]), layer), [
      { source, target: inserted, weight: 1, isFrozen: false },
      { source: inserted, target, weight, isFrozen },
    ]);
  });
  const at = position ?? clearOfOthers(document, middleOf(document, source, target), layerSize(layer));
  const values = { name, ...wireNames(network, wire) };
  return withAdded(document, done(placed(changed, new Map([[id, at]])), 'insertOnWire', values), neuronsOf(layer));
}

/** Where a disc stands between two others. */
function middleOf(document: NetworkDocument, source: NeuronReference, target: NeuronReference): Position {
  const [from, to] = [placeOfNeuron(document, source), placeOfNeuron(document, target)];
  return { x: snapped((from.x + to.x) / 2), y: snapped((from.y + to.y) / 2) };
}
