// Keeps edits within what a file may hold, so that whatever can be drawn can be saved and opened again.
import { connectionsInto, connectionsOutOf } from '#core/network/layer-order.ts';
import type { LayerId, Network } from '#core/network/network.ts';
import { followersOf } from '#core/network/network-queries.ts';
import { networkTable } from '#core/network/network-table.ts';
import { remembered } from '#core/numeric/remembered.ts';
import type { Refusal } from '../../edit.ts';
import { maximumLayers, maximumUnits, maximumWires } from '../../file/limits.ts';
import { refusal } from './outcome.ts';

/** How large a network is, or how much it grows. */
export interface NetworkSize {
  readonly layers: number;
  readonly neurons: number;
  /** Present or not: every matrix counts whole. */
  readonly wires: number;
}

/** Why a network would be too large for a file after it has grown by so much, or null. */
export function tooLarge(network: Network, growth: Partial<NetworkSize> = {}): Refusal | null {
  const { layers, neurons, wires } = sizeOf(network);
  const fits =
    layers + (growth.layers ?? 0) <= maximumLayers &&
    neurons + (growth.neurons ?? 0) <= maximumUnits &&
    wires + (growth.wires ?? 0) <= maximumWires;
  return fits ? null : refusal('tooLarge', { neurons: maximumUnits, wires: maximumWires });
}

const sizeOf = remembered((network: Network): NetworkSize => {
  const { firstNeurons, rows, columns } = networkTable(network);
  let wires = 0;
  for (let at = 0; at < rows.length; at += 1) wires += (rows[at] as number) * (columns[at] as number);
  return { layers: network.layers.length, neurons: firstNeurons.at(-1) ?? 0, wires };
});

/** Growth by so many units of a layer and of those that take it whole, each wired as far as there are connections. */
export function unitsGrowth(network: Network, id: LayerId, units: number): Partial<NetworkSize> {
  const { rows, columns } = networkTable(network);
  const growing = [id, ...followersOf(network, id)];
  let wiresPerUnit = 0;
  for (const layer of growing) {
    for (const position of connectionsInto(network, layer)) wiresPerUnit += columns[position] as number;
    for (const position of connectionsOutOf(network, layer)) wiresPerUnit += rows[position] as number;
  }
  return { neurons: units * growing.length, wires: units * wiresPerUnit };
}

/** Why a layer can't have this number of units, or null. */
export function unfitUnits(units: number): Refusal | null {
  if (!Number.isInteger(units)) return refusal('notWhole');
  return units < 1 || units > maximumUnits ? refusal('outOfRange', { least: 1, greatest: maximumUnits }) : null;
}
