// Parts of a selection that are frozen: its wires, and the layers of its lanes and neurons, for a layer is frozen as a whole.

import { isWireFrozen } from '#core/network/frozen-wires.ts';
import { isFrozen, isTrained } from '#core/network/layer-definitions.ts';
import type { LayerId, Network, WireReference } from '#core/network/network.ts';
import { connectionOf, layerOf } from '#core/network/network-queries.ts';
import { type Selection, selectedLayerIds } from '#renderer/state/window/ui-store.ts';

export interface FreezableSelection {
  readonly layers: readonly LayerId[];
  readonly wires: readonly WireReference[];
}

/** Without inputs, which have nothing to train. */
export function freezableIn(network: Network, selection: Selection): FreezableSelection {
  const ids = [...selectedLayerIds(selection)];
  return { layers: ids.filter((id) => isTrained(layerOf(network, id))), wires: selection.wires };
}

export function isEmpty({ layers, wires }: FreezableSelection): boolean {
  return layers.length + wires.length === 0;
}

/** Whether training leaves every one of these as it is; a wire also because of its layer. */
export function areFrozen(network: Network, { layers, wires }: FreezableSelection): boolean {
  return layers.every((id) => isLayerFrozen(network, id)) && wires.every((wire) => isLeftAlone(network, wire));
}

function isLeftAlone(network: Network, wire: WireReference): boolean {
  const connection = connectionOf(network, wire.connection);
  if (connection === undefined) return false;
  return isWireFrozen(connection, wire.target, wire.source) || isLayerFrozen(network, connection.target);
}

export function isLayerFrozen(network: Network, id: LayerId): boolean {
  const layer = layerOf(network, id);
  return isFrozen(layer);
}
