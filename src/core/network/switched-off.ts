// Neurons that are switched off, and the wires that carry nothing because of that.

import { remembered } from '#core/numeric/remembered.ts';
import type { Layer, LayerId, Network, SwitchedOffUnits } from './network.ts';
import { networkTable } from './network-table.ts';

const setOf = remembered((units: SwitchedOffUnits): ReadonlySet<number> => new Set(units));

export function isSwitchedOff({ switchedOff }: Pick<Layer, 'switchedOff'>, unit: number): boolean {
  return switchedOff !== undefined && setOf(switchedOff).has(unit);
}

/** The layer with these units switched off and no others; units that it hasn't are passed over. */
export function withSwitchedOff<Kind extends Layer>(layer: Kind, units: Iterable<number>): Kind {
  const { switchedOff: _, ...rest } = layer;
  const present = [...new Set(units)].filter((unit) => unit >= 0 && unit < layer.units).sort((a, b) => a - b);
  return (present.length === 0 ? rest : { ...rest, switchedOff: present }) as Kind;
}

/** 1 for every wire that carries nothing, in the order of the network's table; null when all carry something. */
export const switchedOffWires = remembered((network: Network): Uint8Array | null => {
  const off = new Map<LayerId, SwitchedOffUnits>();
  for (const { id, switchedOff } of network.layers) if (switchedOff !== undefined) off.set(id, switchedOff);
  return off.size === 0 ? null : wiresAt(network, off);
});

function wiresAt(network: Network, off: ReadonlyMap<LayerId, SwitchedOffUnits>): Uint8Array {
  const { layerOf, firstNeurons, sources, targets, firstWires, sourceUnits, targetUnits } = networkTable(network);
  const isOff = new Uint8Array(firstNeurons.at(-1) ?? 0);
  for (const [id, units] of off) {
    const first = firstNeurons[layerOf.get(id) ?? -1] ?? 0;
    for (const unit of units) isOff[first + unit] = 1;
  }
  const flags = new Uint8Array(sourceUnits.length);
  for (let connection = 0; connection < sources.length; connection += 1) {
    const source = firstNeurons[sources[connection] as number] ?? 0;
    const target = firstNeurons[targets[connection] as number] ?? 0;
    const end = firstWires[connection + 1] as number;
    for (let wire = firstWires[connection] as number; wire < end; wire += 1) {
      flags[wire] =
        (isOff[source + (sourceUnits[wire] as number)] as number) |
        (isOff[target + (targetUnits[wire] as number)] as number);
    }
  }
  return flags;
}
