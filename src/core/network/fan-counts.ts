// How many wires lead into and out of every neuron.
import type { Network } from './network.ts';
import { networkTable } from './network-table.ts';
import { remembered } from './remembered.ts';

/** By neuron, in the order of layers and units; connections of layers that are not there count nothing. */
export interface FanCounts {
  readonly fanIn: Int32Array;
  readonly fanOut: Int32Array;
}

export const fanCounts = remembered((network: Network): FanCounts => {
  const { sources, targets, firstWires, firstNeurons, targetUnits, sourceUnits } = networkTable(network);
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
});

/** One more at this place. */
export function increase(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] as number) + 1;
}
