// Wires into irregular neurons, in the two orders in which the kernels walk them.
import { increase } from '#core/network/fan-counts.ts';
import type { Row, Slot, WireTable } from './plan.ts';
import type { Block, BlockLayout } from './plan-blocks.ts';
import type { NeuronIndex, Neurons } from './plan-neurons.ts';

export interface SparseWires {
  /** Some neurons are irregular, even if they have no wires. */
  readonly isNeeded: boolean;
  readonly count: number;
  /** Slot of each wire's weight, by wire; −1 for a wire of a dense block. */
  readonly slots: Int32Array;
  /** Wires that leave row r are numbers `firstOut[r]` to `firstOut[r] + outCount[r]` of `targets`: the last row first. */
  readonly firstOut: Int32Array;
  readonly outCount: Int32Array;
  readonly targets: Int32Array;
}

/** Weights lie in the order in which the backward pass walks them, so that it reads them in one stream. */
export function sparseWires(neurons: Neurons, layout: BlockLayout): SparseWires {
  const irregular = layout.blocks.filter((block) => block.terms === null);
  if (irregular.length === 0) return noWires(layout);
  const outCount = new Int32Array(layout.rowCount);
  let count = 0;
  forEachWire(neurons, irregular, (wire) => {
    count += 1;
    increase(outCount, rowOfSource(neurons, layout, wire));
  });
  const firstOut = new Int32Array(layout.rowCount);
  let next = 0;
  for (let row = layout.rowCount - 1; row >= 0; row -= 1) {
    firstOut[row] = next;
    next += outCount[row] as number;
  }
  const slots = new Int32Array(neurons.sources.length).fill(-1);
  const targets = new Int32Array(count);
  const places = firstOut.slice();
  forEachWire(neurons, irregular, (wire, neuron) => {
    const place = increase(places, rowOfSource(neurons, layout, wire));
    targets[place] = layout.rowOf[neuron] as Row;
    slots[wire] = layout.slotCount + place;
  });
  return { isNeeded: true, count, slots, firstOut, outCount, targets };
}

function noWires({ rowCount }: BlockLayout): SparseWires {
  const none = new Int32Array(0);
  const perRow = new Int32Array(rowCount);
  return { isNeeded: false, count: 0, slots: none, firstOut: perRow, outCount: perRow, targets: none };
}

function rowOfSource(neurons: Neurons, layout: BlockLayout, wire: number): Row {
  return layout.rowOf[neurons.sources[wire] as NeuronIndex] as Row;
}

function forEachWire(
  { starts }: Neurons,
  blocks: readonly Block[],
  visit: (wire: number, neuron: NeuronIndex) => void,
): void {
  for (const { neurons } of blocks) {
    for (const neuron of neurons) {
      const end = starts[neuron + 1] as number;
      for (let wire = starts[neuron] as number; wire < end; wire += 1) visit(wire, neuron);
    }
  }
}

/** Incoming wires of a block, rows ascending. */
export function incomingTable(neurons: Neurons, layout: BlockLayout, sparse: SparseWires, block: Block): WireTable {
  const counts = Int32Array.from(
    block.neurons,
    (neuron) => (neurons.starts[neuron + 1] as number) - (neurons.starts[neuron] as number),
  );
  const ends: Row[] = [];
  const weights: Slot[] = [];
  forEachWire(neurons, [block], (wire) => {
    ends.push(rowOfSource(neurons, layout, wire));
    weights.push(sparse.slots[wire] as Slot);
  });
  return { counts, ends: Int32Array.from(ends), weights: Int32Array.from(weights) };
}

/** Outgoing wires of `rows` rows from `row` on, rows descending, or null when there are none. */
export function outgoingTable(layout: BlockLayout, sparse: SparseWires, row: Row, rows: number): WireTable | null {
  const counts = sparse.outCount.slice(row, row + rows).reverse();
  const first = sparse.firstOut[row + rows - 1] as number;
  const end = (sparse.firstOut[row] as number) + (sparse.outCount[row] as number);
  if (end === first) return null;
  const ends = sparse.targets.slice(first, end);
  return { counts, ends, weights: Int32Array.from(ends, (_, index) => layout.slotCount + first + index) };
}
