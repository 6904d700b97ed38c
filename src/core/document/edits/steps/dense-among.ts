// The layers that an edit of layer settings is asked to change; inputs have none, and a selection may be older than an undo.
import { hasActivation, isInput } from '#core/network/layer-definitions.ts';
import type { DenseLayer, LayerId, Network } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import type { Refusal } from '../../edit.ts';
import { refusal } from './outcome.ts';

export function denseAmong(
  network: Network,
  ids: readonly LayerId[],
): { readonly layers: readonly DenseLayer[] } | { readonly refusal: Refusal } {
  if (ids.length === 0) return { refusal: refusal('nothingSelected') };
  const layers: DenseLayer[] = [];
  for (const id of ids) {
    const layer = layerOf(network, id);
    if (layer === undefined) return { refusal: refusal('notFound') };
    if (isInput(layer)) return { refusal: refusal('inputLayer', { name: layer.name }) };
    if (!hasActivation(layer)) return { refusal: refusal('takesWhole', { name: layer.name }) };
    layers.push(layer);
  }
  return { layers };
}

export function changeDense(
  network: Network,
  changing: readonly DenseLayer[],
  change: (layer: DenseLayer) => DenseLayer,
): Network {
  const ids = new Set(changing.map(({ id }) => id));
  const layers = network.layers.map((layer) => (hasActivation(layer) && ids.has(layer.id) ? change(layer) : layer));
  return { ...network, layers };
}
