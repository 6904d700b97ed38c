// The summary of a plan: its blocks, the kernels that compute them, and what a training step costs.
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import { expressionOf, isOwnActivation } from '#core/layers/own-activation.ts';
import { generalRulesOf } from './general-rules.ts';
import type { DenseForwardStep, Plan, PlanStep, Row, SparseForwardStep } from './plan.ts';
import { layOutArena } from './plan-arena.ts';
import { roundUp } from './whole-vectors.ts';

/** Neurons that are computed together. */
export interface BlockSummary {
  readonly kernel: 'dense' | 'sparse';
  readonly neurons: number;
  /** Sources of each neuron of a dense block; of an irregular one's neurons, the most that one has. */
  readonly depth: number;
  /** Stretches of neighbouring sources; 0 where each wire is looked up. */
  readonly sourceStretches: number;
  /** Wires that are drawn. */
  readonly wires: number;
  /** What lies side by side in a vector of the block's sums. */
  readonly lanes: 'examples' | 'neurons';
  /** Weights of a dense block that belong to no wire and are computed as 0. */
  readonly holes: number;
  /** Ids of the layers that the neurons are drawn in, and of those whose activations they sum. */
  readonly layers: readonly string[];
  readonly sources: readonly string[];
}

export interface KernelSummary {
  readonly kernel: PlanStep['kind'];
  /** How often a training step calls it for each micro-batch. */
  readonly calls: number;
}

export interface PlanSummary {
  /** In order of computation. */
  readonly blocks: readonly BlockSummary[];
  readonly kernels: readonly KernelSummary[];
  /** Rules that no kernel is tuned for, which run by the general, slower path. */
  readonly generalRules: readonly string[];
  readonly denseWires: number;
  readonly sparseWires: number;
  /** Examples that are computed at once. */
  readonly microBatch: number;
  /** Memory for the network with so many examples. */
  readonly bytes: number;
  /** Multiplications and additions of one training step, per example. */
  readonly flopsPerExample: number;
}

/** Of runs with mini-batches of `batchSize` examples out of `exampleCount`. */
export function summarizePlan(
  plan: Plan,
  graph: ComputationGraph,
  exampleCount: number,
  batchSize: number = plan.microBatch,
): PlanSummary {
  const blocks = blocksOf(plan, graph, batchSize);
  const steps = [...plan.forward, ...plan.backward];
  const wiresOf = (kernel: BlockSummary['kernel']) =>
    blocks.filter((block) => block.kernel === kernel).reduce((sum, { wires }) => sum + wires, 0);
  return {
    blocks,
    kernels: kernelsOf(steps),
    generalRules: [
      ...generalRulesOf(plan).map(({ kind }) => (isOwnActivation(kind) ? expressionOf(kind) : kind)),
      ...new Set(plan.ruled.flatMap(({ operations }) => operations.map((at) => graph.operations[at]?.kind ?? ''))),
    ],
    denseWires: wiresOf('dense'),
    sparseWires: wiresOf('sparse'),
    microBatch: plan.microBatch,
    bytes: layOutArena(plan, exampleCount).bytes,
    flopsPerExample: steps.reduce((sum, step) => sum + flopsOf(step), 0),
  };
}

export function blocksOf(plan: Plan, graph: ComputationGraph, batchSize: number): readonly BlockSummary[] {
  const layerOfRow = layersByRow(plan, graph);
  const namesOf = (rows: Iterable<Row>) => {
    return [...new Set(Array.from(rows, (row) => layerOfRow.get(row)).filter((layer) => layer !== undefined))];
  };
  const termsByRow = new Map<Row, DenseForwardStep[]>();
  const blocks: BlockSummary[] = [];
  const isHeld = new Uint8Array(plan.slotCount);
  for (const slot of plan.heldSlots) isHeld[slot] = 1;
  for (const step of plan.forward) {
    if (step.kind === 'sparseForward') blocks.push(sparseBlock(step, namesOf));
    if (step.kind !== 'denseForward') continue;
    const terms = termsByRow.get(step.row) ?? [];
    termsByRow.set(step.row, [...terms, step]);
    if (terms.length > 0) blocks.pop();
    blocks.push(denseBlock([...terms, step], isHeld, namesOf, batchSize));
  }
  return blocks;
}

type NamesOf = (rows: Iterable<Row>) => readonly string[];

/** The bounds of kernels/few-examples.ts. */
function lanesOf({ rows, depth }: DenseForwardStep, batchSize: number): BlockSummary['lanes'] {
  return batchSize < 4 && depth >= 8 && rows >= 4 ? 'neurons' : 'examples';
}

function denseBlock(
  terms: readonly DenseForwardStep[],
  isHeld: Uint8Array,
  namesOf: NamesOf,
  batchSize: number,
): BlockSummary {
  const { row, rows: neurons } = terms[0] as DenseForwardStep;
  let [depth, holes] = [0, 0];
  for (const term of terms) {
    depth += term.depth;
    for (const held of isHeld.subarray(term.weight, term.weight + neurons * roundUp(term.depth))) holes += held;
  }
  return {
    kernel: 'dense',
    neurons,
    depth,
    sourceStretches: terms.length,
    wires: neurons * depth - holes,
    lanes: terms.some((term) => lanesOf(term, batchSize) === 'neurons') ? 'neurons' : 'examples',
    holes,
    layers: namesOf(rowsFrom(row, neurons)),
    sources: namesOf(terms.flatMap((term) => rowsFrom(term.source, term.depth))),
  };
}

function sparseBlock({ row, rows: neurons, table }: SparseForwardStep, namesOf: NamesOf): BlockSummary {
  return {
    kernel: 'sparse',
    neurons,
    depth: table.counts.reduce((most, count) => Math.max(most, count), 0),
    sourceStretches: 0,
    wires: table.ends.length,
    lanes: 'examples',
    holes: 0,
    layers: namesOf(rowsFrom(row, neurons)),
    sources: namesOf(table.ends),
  };
}

function rowsFrom(row: Row, count: number): Row[] {
  return Array.from({ length: count }, (_, index) => row + index);
}

function layersByRow(plan: Plan, graph: ComputationGraph): ReadonlyMap<Row, string> {
  const layerOfRow = new Map<Row, string>();
  for (const [layer, { activation }] of graph.layers) {
    for (const row of plan.rowsOfOperation.get(activation) ?? []) layerOfRow.set(row, layer);
  }
  return layerOfRow;
}

function kernelsOf(steps: readonly PlanStep[]): readonly KernelSummary[] {
  const calls = new Map<PlanStep['kind'], number>();
  for (const { kind } of steps) calls.set(kind, (calls.get(kind) ?? 0) + 1);
  return [...calls].map(([kernel, count]) => ({ kernel, calls: count }));
}

/** Two for each weight and pass; a sparse backward step makes both of a wire's gradients unless its source is an input. */
function flopsOf(step: PlanStep): number {
  switch (step.kind) {
    case 'denseForward':
    case 'weightGradient':
    case 'sourceGradient':
      return 2 * step.rows * step.depth;
    case 'sparseForward':
      return 2 * step.table.ends.length;
    case 'sparseBackward':
      return (step.isInput ? 2 : 4) * step.table.ends.length;
    case 'ruleForward':
    case 'ruleBackward':
    case 'activate':
    case 'softmaxForward':
    case 'softmaxBackward':
    case 'keepExamples':
    case 'loss':
    case 'slope':
    case 'dropout':
    case 'biasGradient':
    case 'clear':
    case 'add':
      return 0;
  }
}
