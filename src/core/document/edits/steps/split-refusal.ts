// Reasons why a layer can't be divided into parts, or become part of another: its units, or those of a layer behind, need each other.
import { activationOf, takesWhole } from '#core/network/layer-definitions.ts';
import type { Layer, Network } from '#core/network/network.ts';
import { followersOf, layerOf } from '#core/network/network-queries.ts';
import type { Refusal } from '../../edit.ts';
import { refusal } from './outcome.ts';

export function splitRefusal(network: Network, layer: Layer): Refusal | null {
  if (activationOf(layer) === 'softmax') return refusal('softmaxLayer', { name: layer.name });
  return wholeRefusal(network, layer);
}

/** The layer takes another whole, or is itself taken whole. */
export function wholeRefusal(network: Network, layer: Layer): Refusal | null {
  if (takesWhole(layer)) return refusal('takesWhole', { name: layer.name });
  const [follower] = followersOf(network, layer.id);
  if (follower === undefined) return null;
  return refusal('feedsWhole', { name: layer.name, target: layerOf(network, follower)?.name ?? follower });
}
