// Which parameters training leaves as they are: those of frozen layers and of frozen wires.
import type { DenseLayer, Network } from './network.ts';
import { networkTable } from './network-table.ts';
import type { ParameterLayout } from './parameter-layout.ts';

/** 1 for every frozen parameter, in the order of the layout; null when none is frozen. */
export function frozenParameters(network: Network, layout: ParameterLayout): Uint8Array | null {
  const flags = new Uint8Array(layout.count);
  const frozenLayers = network.layers.filter((layer): layer is DenseLayer => layer.kind === 'dense' && isFrozen(layer));
  for (const layer of frozenLayers) {
    const part = layout.biases.get(layer.id);
    if (part !== undefined) flags.fill(1, part.offset, part.offset + part.units);
  }
  flagFrozenWires(network, new Set(frozenLayers.map((layer) => layer.id)), flags);
  return flags.includes(1) ? flags : null;
}

function isFrozen(layer: DenseLayer): boolean {
  return layer.isFrozen === true;
}

function flagFrozenWires(network: Network, frozenLayers: ReadonlySet<string>, flags: Uint8Array): void {
  const { targets, hasFrozen, firstWires, targetUnits, sourceUnits } = networkTable(network);
  const isFrozenLayer = Uint8Array.from(network.layers, (layer) => (frozenLayers.has(layer.id) ? 1 : 0));
  for (let index = 0; index < targets.length; index += 1) {
    const isWhole = isFrozenLayer[targets[index] as number] === 1;
    if (!isWhole && hasFrozen[index] === 0) continue;
    const frozen = isWhole ? undefined : network.connections[index]?.frozen;
    const end = firstWires[index + 1] as number;
    for (let wire = firstWires[index] as number; wire < end; wire += 1) {
      const isOne = frozen?.[targetUnits[wire] as number]?.[sourceUnits[wire] as number] === true;
      if (isWhole || isOne) flags[wire] = 1;
    }
  }
}
