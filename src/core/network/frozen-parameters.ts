// Which parameters training leaves as they are: those of frozen layers and of frozen wires.
import type { Connection, DenseLayer, Network } from './network.ts';
import type { ConnectionParameters, ParameterLayout } from './parameter-layout.ts';

/** 1 for every frozen parameter, in the order of the layout; null when none is frozen. */
export function frozenParameters(network: Network, layout: ParameterLayout): Uint8Array | null {
  const flags = new Uint8Array(layout.count);
  const frozenLayers = network.layers.filter((layer): layer is DenseLayer => layer.kind === 'dense' && isFrozen(layer));
  for (const layer of frozenLayers) {
    const part = layout.biases.get(layer.id);
    if (part !== undefined) flags.fill(1, part.offset, part.offset + part.units);
  }
  const frozenIds = new Set(frozenLayers.map((layer) => layer.id));
  for (const connection of network.connections) {
    const part = layout.connections.get(connection.id);
    if (part === undefined) continue;
    if (frozenIds.has(connection.target)) flags.fill(1, part.offset, part.offset + part.sourceUnits.length);
    else flagFrozenWires(connection, part, flags);
  }
  return flags.includes(1) ? flags : null;
}

function isFrozen(layer: DenseLayer): boolean {
  return layer.isFrozen === true;
}

function flagFrozenWires({ frozen }: Connection, part: ConnectionParameters, flags: Uint8Array): void {
  if (frozen === undefined) return;
  for (const [target, row] of frozen.entries()) {
    const end = part.rowStarts[target + 1] ?? 0;
    for (let wire = part.rowStarts[target] ?? 0; wire < end; wire += 1) {
      if (row[part.sourceUnits[wire] as number] === true) flags[part.offset + wire] = 1;
    }
  }
}
