// Adds an input: a neuron without incoming wires whose activation is a feature of the row.
import { newLayer } from '#core/network/layer-definitions.ts';
import type { LayerId } from '#core/network/network.ts';
import { neuronsOf } from '#core/network/neurons-and-wires.ts';
import type { EditResult } from '../edit.ts';
import type { NetworkDocument, Position } from '../network-document.ts';
import { changeNetwork } from './steps/both-parameter-sets.ts';
import { freeName } from './steps/free-names.ts';
import { freshLayerIds } from './steps/fresh-ids.ts';
import { appendLayer } from './steps/layers-and-units.ts';
import { done, withAdded } from './steps/outcome.ts';
import { placed, placeInput } from './steps/places.ts';
import { tooLarge } from './steps/size-limits.ts';

/** Without a position it is put under the other inputs. */
export function addInput(document: NetworkDocument, position?: Position): EditResult {
  const [id] = freshLayerIds(document.network, 1) as [LayerId];
  const name = freeName(document.network, 'x1', 1);
  const layer = newLayer('input', { id, name, units: 1 });
  const tooMuch = tooLarge(document.network, { layers: 1, neurons: layer.units });
  if (tooMuch !== null) return { refusal: tooMuch };
  const at = position ?? placeInput(document, layer);
  const changed = changeNetwork(document, (network) => appendLayer(network, layer));
  return withAdded(document, done(placed(changed, new Map([[id, at]])), 'addInput', { name }), neuronsOf(layer));
}
