// Counts of the wires into and out of every neuron.

import { remembered } from '#core/numeric/remembered.ts';
import type { Network } from './network.ts';
import { type NetworkTable, networkTable } from './network-table.ts';

/** By neuron, in the order of layers and units; connections of layers that are not there count nothing. */
export interface FanCounts {
  readonly fanIn: Int32Array;
  readonly fanOut: Int32Array;
}

export const fanCounts = remembered((network: Network): FanCounts => {
  const table = networkTable(network);
  const known = counted.get(table.firstWires);
  if (known !== undefined && isBeginningOf(known.firstNeurons, table.firstNeurons)) return longer(known.counts, table);
  const counts = countFans(table);
  counted.set(table.firstWires, { firstNeurons: table.firstNeurons, counts });
  return counts;
});

/** By the table of wires: an edit that only adds layers leaves their counts the same. */
const counted = new WeakMap<Int32Array, { readonly firstNeurons: Int32Array; readonly counts: FanCounts }>();

function isBeginningOf(short: Int32Array, long: Int32Array): boolean {
  for (let at = 0; at < short.length; at += 1) if (short[at] !== long[at]) return false;
  return true;
}

function longer({ fanIn, fanOut }: FanCounts, { firstNeurons }: NetworkTable): FanCounts {
  const count = firstNeurons.at(-1) ?? 0;
  const [fansIn, fansOut] = [new Int32Array(count), new Int32Array(count)];
  fansIn.set(fanIn);
  fansOut.set(fanOut);
  return { fanIn: fansIn, fanOut: fansOut };
}

function countFans(table: NetworkTable): FanCounts {
  const { sources, targets, firstWires, firstNeurons, targetUnits, sourceUnits } = table;
  const count = firstNeurons.at(-1) ?? 0;
  const [fanIn, fanOut] = [new Int32Array(count), new Int32Array(count)];
  for (let connection = 0; connection < sources.length; connection += 1) {
    const source = firstNeurons[sources[connection] as number];
    const target = firstNeurons[targets[connection] as number];
    if (source === undefined || target === undefined) continue;
    const end = firstWires[connection + 1] as number;
    for (let wire = firstWires[connection] as number; wire < end; wire += 1) {
      increase(fanIn, target + (targetUnits[wire] as number));
      increase(fanOut, source + (sourceUnits[wire] as number));
    }
  }
  return { fanIn, fanOut };
}

/** Adds 1 and gives back what was there. */
export function increase(counts: Int32Array, at: number): number {
  const before = counts[at] as number;
  counts[at] = before + 1;
  return before;
}
