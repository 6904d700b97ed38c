// Keeps edits within what a file may hold, so that whatever can be drawn can be saved and opened again.
import type { LayerId, Network } from '#core/network/network.ts';
import type { Refusal } from '../../edit.ts';
import { maximumLayers, maximumUnits, maximumWires } from '../../file/limits.ts';
import { refusal } from './outcome.ts';

/** The sizes of a network that may not have been built yet. */
export interface NetworkSizes {
  readonly layers: readonly { readonly id: LayerId; readonly units: number }[];
  readonly connections: readonly { readonly source: LayerId; readonly target: LayerId }[];
}

/** Why a network of these sizes is too large for a file, or null. */
export function tooLarge({ layers, connections }: NetworkSizes): Refusal | null {
  const units = new Map(layers.map((layer) => [layer.id, layer.units]));
  let neurons = 0;
  for (const count of units.values()) neurons += count;
  let wires = 0;
  for (const { source, target } of connections) wires += (units.get(source) ?? 0) * (units.get(target) ?? 0);
  if (layers.length <= maximumLayers && neurons <= maximumUnits && wires <= maximumWires) return null;
  return refusal('tooLarge', { neurons: maximumUnits, wires: maximumWires });
}

/** The sizes after a layer has got this number of units. */
export function withUnits(network: Network, id: LayerId, units: number): NetworkSizes {
  const layers = network.layers.map((layer) => (layer.id === id ? { id, units } : layer));
  return { layers, connections: network.connections };
}

/** Why a layer can't have this number of units, or null. */
export function unfitUnits(units: number): Refusal | null {
  if (!Number.isInteger(units)) return refusal('notWhole');
  return units < 1 || units > maximumUnits ? refusal('outOfRange', { least: 1, greatest: maximumUnits }) : null;
}
