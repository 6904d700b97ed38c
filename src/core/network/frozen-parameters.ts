// Flags of the parameters that training leaves as they are: of frozen layers and wires, and at neurons that are switched off.
import { isFrozen } from './layer-definitions.ts';
import type { Network } from './network.ts';
import { networkTable } from './network-table.ts';
import type { ParameterLayout } from './parameter-layout.ts';
import { switchedOffWires } from './switched-off.ts';

/** 1 for every parameter that no update moves, in the order of the layout; null when training moves all of them. */
export function untrainedParameters(network: Network, layout: ParameterLayout): Uint8Array | null {
  const frozen = frozenParameters(network, layout);
  const off = switchedOffParameters(network, layout);
  if (frozen === null || off === null) return frozen ?? off;
  return frozen.map((flag, parameter) => flag | (off[parameter] as number));
}

/** 1 for the parameters of neurons that are switched off and the weights of all their wires; null when there are none. */
function switchedOffParameters(network: Network, layout: ParameterLayout): Uint8Array | null {
  const wires = switchedOffWires(network);
  if (wires === null) return null;
  const flags = new Uint8Array(layout.count);
  flags.set(wires);
  for (const { id, switchedOff = [] } of network.layers) {
    for (const { offset } of layout.tensorsOf.get(id) ?? []) for (const unit of switchedOff) flags[offset + unit] = 1;
  }
  return flags.includes(1) ? flags : null;
}

/** 1 for every parameter that is frozen by hand, in the order of the layout; null when none is frozen. */
export function frozenParameters(network: Network, layout: ParameterLayout): Uint8Array | null {
  const frozenLayers = network.layers.filter(isFrozen);
  if (frozenLayers.length === 0 && !networkTable(network).hasFrozen.includes(1)) return null;
  const flags = new Uint8Array(layout.count);
  for (const layer of frozenLayers) {
    for (const { offset, length } of layout.tensorsOf.get(layer.id) ?? []) flags.fill(1, offset, offset + length);
  }
  flagFrozenWires(network, new Set(frozenLayers.map((layer) => layer.id)), flags);
  return flags.includes(1) ? flags : null;
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
