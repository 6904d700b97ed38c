// ComputationGraph → Plan: blocks, places for parameters, and the steps forwards and backwards.
import type { ComputationGraph, Operation } from '#core/graph/computation-graph.ts';
import type { Plan, Row, RuledLayer, Slot } from './plan.ts';
import { backwardSteps } from './plan-backward.ts';
import { type BlockLayout, type DenseTerm, findBlocks, ruledParameters } from './plan-blocks.ts';
import { forwardSteps } from './plan-forward.ts';
import { type NeuronIndex, type Neurons, neuronsOf, type RuledNeurons } from './plan-neurons.ts';
import { plannedLoss } from './plan-outputs.ts';
import { sparseWires } from './plan-wires.ts';
import { roundUp } from './whole-vectors.ts';

/** Beyond these, the values of a micro-batch leave the nearest cache. */
const denseMicroBatch = 64;
const sparseMicroBatch = 16;

export function planGraph(graph: ComputationGraph): Plan {
  const neurons = neuronsOf(graph);
  const loss = plannedLoss(graph, neurons);
  const logits = new Uint8Array(neurons.count);
  if (loss.fromLogits) for (const neuron of loss.groups.flat()) logits[neuron] = 1;
  const layout = findBlocks(graph, neurons, logits);
  const sparse = sparseWires(neurons, layout);
  const forward = forwardSteps(neurons, layout, sparse, loss);
  const backward = backwardSteps(neurons, layout, sparse, forward);
  const slots = slotsOf(graph, neurons, layout, sparse.slots);
  const idleStart = layout.slotCount + roundUp(sparse.count);
  const idle = placeIdle(slots, idleStart);
  return {
    forward: forward.steps,
    backward: backward.steps,
    ruled: neurons.ruled.map((layer) => ruledLayer(graph, neurons, layout, layer)),
    reachesEveryParameter: backward.reachesEveryParameter,
    finish: forward.finish,
    rowCount: forward.rowCount,
    inputWidth: graph.inputWidth,
    outputWidth: graph.outputWidth,
    outputRows: Int32Array.from(loss.groups.flat(), (neuron) => layout.rowOf[neuron] as Row),
    dropoutColumns: forward.dropoutColumns,
    dropoutWidth: graph.dropoutWidth,
    rowsOfOperation: rowsOfOperation(graph, neurons, layout),
    slots,
    heldSlots: heldSlots(layout, slots),
    slotCount: idleStart + roundUp(idle),
    sparseStart: layout.slotCount,
    sparseCount: sparse.count,
    microBatch: sparse.isNeeded ? sparseMicroBatch : denseMicroBatch,
    lossTerms: loss.terms,
  };
}

function ruledLayer(
  graph: ComputationGraph,
  neurons: Neurons,
  { rowOf }: BlockLayout,
  { first, width, operations, input }: RuledNeurons,
): RuledLayer {
  const from = neurons.firstOf[input] as NeuronIndex;
  const { width: taken, switchedOff = [] } = graph.operations[input] as Operation;
  const sources = rowOf.slice(from, from + taken);
  // An input that is switched off has a row all the same.
  for (const unit of switchedOff) sources[unit] = -1;
  return { row: rowOf[first] as Row, rows: width, operations, input, sources };
}

function rowsOfOperation(graph: ComputationGraph, neurons: Neurons, layout: BlockLayout): Plan['rowsOfOperation'] {
  const rows = new Map<number, Int32Array>();
  for (const [index, { width }] of graph.operations.entries()) {
    const first = neurons.firstOf[index] as number;
    if (first < 0) continue;
    const own = layout.rowOf.subarray(first, first + width);
    rows.set(index, own.includes(-1) ? own.filter((row) => row >= 0) : own);
  }
  return rows;
}

/**
 * Gives parameters that nothing computes with, those of neurons that are switched off, slots of their own from `first` on.
 * @returns how many there are
 */
function placeIdle(slots: Int32Array, first: Slot): number {
  let count = 0;
  for (let parameter = slots.indexOf(-1); parameter >= 0; parameter = slots.indexOf(-1, parameter + 1)) {
    slots[parameter] = first + count;
    count += 1;
  }
  return count;
}

/** Where each parameter of `weightHash`'s order is kept; −1 for one that nothing computes with. */
function slotsOf(graph: ComputationGraph, neurons: Neurons, layout: BlockLayout, sparseSlots: Int32Array): Int32Array {
  const slots = new Int32Array(graph.parameterCount).fill(-1);
  const { biases, starts, parameters } = neurons;
  for (const { terms, bias, hasBias, ruled, neurons: members } of layout.blocks) {
    if (ruled !== null) {
      let slot = bias;
      for (const { offset, length } of ruledParameters(graph, ruled)) {
        for (let parameter = offset; parameter < offset + length; parameter += 1) slots[parameter] = slot++;
      }
      continue;
    }
    for (const [unit, neuron] of members.entries()) {
      if (hasBias) slots[biases[neuron] as number] = bias + unit;
      if (terms !== null) {
        placeDenseWeights(slots, neurons, layout.rowOf, terms, neuron, unit);
        continue;
      }
      const end = starts[neuron + 1] as number;
      for (let wire = starts[neuron] as number; wire < end; wire += 1) {
        slots[parameters[wire] as number] = sparseSlots[wire] as number;
      }
    }
  }
  return slots;
}

/** The weights into the neuron that is number `unit` of a dense block. */
function placeDenseWeights(
  slots: Int32Array,
  { starts, sources, parameters }: Neurons,
  rowOf: Int32Array,
  terms: readonly DenseTerm[],
  neuron: NeuronIndex,
  unit: number,
): void {
  // Neighbouring wires mostly come from the same term.
  let [first, behind, origin] = [0, 0, 0];
  const end = starts[neuron + 1] as number;
  for (let wire = starts[neuron] as number; wire < end; wire += 1) {
    const row = rowOf[sources[wire] as NeuronIndex] as Row;
    if (row < first || row >= behind) {
      const { source, depth, weight } = terms.find((term) => row < endOfTerm(term)) as DenseTerm;
      first = source;
      behind = source + depth;
      origin = weight + unit * roundUp(depth) - source;
    }
    slots[parameters[wire] as number] = origin + row;
  }
}

/** Where dense blocks have weights that belong to no wire. */
function heldSlots({ blocks, slotCount }: BlockLayout, slots: Int32Array): Int32Array {
  const withHoles = blocks.filter((block) => block.hasHoles);
  if (withHoles.length === 0) return new Int32Array(0);
  const isUsed = new Uint8Array(slotCount);
  for (const slot of slots) isUsed[slot] = 1;
  const held: Slot[] = [];
  for (const { terms, neurons } of withHoles) {
    for (const { weight, depth } of terms ?? []) {
      for (let unit = 0; unit < neurons.length; unit += 1) {
        const first = weight + unit * roundUp(depth);
        for (let slot = first; slot < first + depth; slot += 1) if (isUsed[slot] === 0) held.push(slot);
      }
    }
  }
  return Int32Array.from(held);
}

function endOfTerm({ source, depth }: DenseTerm): Row {
  return source + depth;
}
