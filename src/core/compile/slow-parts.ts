// Causes of slow training, estimated from the plan: findings with their layers.
import type { SlowPartCode } from '#core/diagnostics/diagnostic.ts';
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import { activationProgram, isTunedActivation, type TunedActivation } from './general-rules.ts';
import type { ActivateStep, Plan } from './plan.ts';
import { sumOf } from './plan-arena.ts';
import { type BlockSummary, blocksOf } from './plan-summary.ts';
import { roundUp } from './whole-vectors.ts';

export interface SlowPart {
  readonly code: SlowPartCode;
  /** Part of a training step's time that it costs, 0 to 1: an estimate, the greatest first. */
  readonly share: number;
  /** Where: ids of layers; none when it concerns the whole. */
  readonly layers: readonly string[];
}

/** Time of one wire in a dense block, forwards and backwards, is 1; the others were measured beside it. */
const tableWire = 3;
const stretchStart = 8;
const tunedTime: { readonly [Kind in TunedActivation]: number } = {
  linear: 0,
  relu: 3,
  leakyRelu: 3,
  tanh: 9,
  elu: 17,
  sigmoid: 21,
  silu: 23,
  gelu: 30,
  softplus: 34,
};
/** Of one function in a program, for value and slope together. */
const interpretedTime = 6;
/** Of one number by the rule of an operation that no kernel is written for, there and back. */
const ruledTime = 40;
/** A function as fast as this is not worth a word. */
const usualActivationTime = tunedTime.tanh;
/** What costs less is not told. */
const leastShare = 0.1;
const lanes = 4;

/** @param batchSize examples of a mini-batch */
export function slowParts(plan: Plan, graph: ComputationGraph, batchSize: number): readonly SlowPart[] {
  const blocks = blocksOf(plan, graph, plan.microBatch);
  const activations = activationCosts(graph);
  const ruled = sumOf(plan.ruled, ({ rows, operations }) => rows * operations.length * ruledTime);
  const total = sumOf(blocks, timeOf) + sumOf(activations, ({ time }) => time) + ruled;
  const told = (code: SlowPartCode, lost: number, layers: readonly string[]): SlowPart => {
    return { code, share: total === 0 ? 0 : lost / total, layers: [...new Set(layers)] };
  };
  const blockPart = (code: SlowPartCode, lostIn: (block: BlockSummary) => number) => {
    const slow = blocks.filter((block) => lostIn(block) > 0);
    return told(
      code,
      sumOf(slow, lostIn),
      slow.flatMap(({ layers }) => layers),
    );
  };
  const costly = activations.filter(({ lost }) => lost > 0);
  const parts = [
    blockPart('irregularWires', ({ kernel, wires }) => (kernel === 'sparse' ? wires * (tableWire - 1) : 0)),
    blockPart('holes', ({ holes }) => holes),
    blockPart('narrowBlocks', lostToNarrowness),
    told(
      'costlyActivations',
      sumOf(costly, ({ lost }) => lost),
      costly.map(({ layer }) => layer),
    ),
    told(
      'ruledLayers',
      ruled,
      plan.ruled.flatMap(({ operations: [first = -1] }) => graph.operations[first]?.layer ?? []),
    ),
    batchPart(batchSize),
  ];
  return parts.filter(({ share }) => share >= leastShare).sort((one, other) => other.share - one.share);
}

function timeOf(block: BlockSummary): number {
  if (block.kernel === 'sparse') return tableWire * block.wires;
  return block.wires + block.holes + lostToNarrowness(block);
}

/** Neurons are computed four at a time, and each stretch of sources is begun anew. */
function lostToNarrowness({ kernel, neurons, depth, sourceStretches }: BlockSummary): number {
  return kernel === 'dense'
    ? (roundUp(neurons) - neurons) * depth + roundUp(neurons) * stretchStart * sourceStretches
    : 0;
}

function activationTime(kind: ActivateStep['activation']): number {
  return isTunedActivation(kind) ? tunedTime[kind] : interpretedTime * activationProgram(kind).operations;
}

function activationCosts(graph: ComputationGraph) {
  return graph.operations.flatMap((operation) => {
    if (operation.kind !== 'activation' || graph.operations[operation.input]?.kind !== 'affine') return [];
    const each = activationTime(operation.function);
    const lost = Math.max(0, each - usualActivationTime) * operation.width;
    return [{ layer: operation.layer ?? '', time: each * operation.width, lost }];
  });
}

/** Four examples are computed in the time of one. */
function batchPart(batchSize: number): SlowPart {
  const share = 1 - batchSize / roundUp(batchSize);
  return { code: batchSize < lanes ? 'smallBatch' : 'unevenBatch', share, layers: [] };
}
