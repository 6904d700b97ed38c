// Takes a single neuron into a layer, with all its numbers and wires; the layer stays where it stands.
import type { LayerId } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import { type EditResult, isRefused, type Refusal } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { foldLayers } from './fold-layers.ts';
import { foldRefusal } from './steps/fold-refusal.ts';
import { refusal } from './steps/outcome.ts';
import { placed, positionsOf } from './steps/places.ts';

/** Why it can't be one of the layer's units, or null; cheap enough to be asked while dragging. */
export function canJoinLayer({ network }: NetworkDocument, neuron: LayerId, layer: LayerId): Refusal | null {
  const members = network.layers.filter(({ id }) => id === neuron || id === layer);
  return members.length < 2 ? refusal('notFound') : foldRefusal(network, members);
}

/** Its place among the units is that of the file: before the others when it was drawn before the layer. */
export function joinLayer(document: NetworkDocument, neuron: LayerId, layer: LayerId): EditResult {
  const { network } = document;
  const result = foldLayers(document, [neuron, layer]);
  if (isRefused(result)) return result;
  const place = positionsOf(document).get(layer) ?? { x: 0, y: 0 };
  const folded = result.added?.neurons[0]?.layer;
  if (folded === undefined) return result;
  const values = { name: layerOf(network, neuron)?.name ?? neuron, layer: layerOf(network, layer)?.name ?? layer };
  return {
    ...result,
    document: placed(result.document, new Map([[folded, place]])),
    label: { code: 'joinLayer', values },
  };
}
