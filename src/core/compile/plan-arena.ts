// Lays out the one stretch of memory that a plan needs, so that its size is known before it is taken.
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import { mostSlots, mostStepNumbers } from '#core/learning/optimizers/optimizers.ts';
import { type GeneralRule, generalRulesOf } from './general-rules.ts';
import type { Plan, PlanStep } from './plan.ts';
import { registerBytes } from './vector-program.ts';
import { roundUp } from './whole-vectors.ts';

/** Bytes from the start of memory. */
export type Address = number;

export interface Arena {
  readonly layout: Address;
  readonly program: Address;
  readonly tables: Address;
  /** Indices of the examples of a mini-batch, whole vectors of them; the other place has those of the last step. */
  readonly rows: readonly [Address, Address];
  /** The examples in the order of an epoch. */
  readonly order: Address;
  /** Three banks: the previous parameters, the current ones, and those that a step tries. */
  readonly banks: readonly [Address, Address, Address];
  /** Parameters, gradients and each optimizer slot take this much of a bank. */
  readonly bankPartBytes: number;
  /** Numbers of an update that hang on the step, for parameters that are at different steps. */
  readonly corrections: Address;
  readonly values: Address;
  readonly slopes: Address;
  readonly valueGradients: Address;
  /** Rows turned into examples; 0 when no step reads them. */
  readonly keptExamples: Address;
  readonly keptBytes: number;
  readonly targetRows: Address;
  readonly laneSums: Address;
  /** Dropout's multipliers of a micro-batch, in rows; 0 when nothing is dropped. */
  readonly multipliers: Address;
  /** Gradients as an optimizer takes them, where those of the loss are not. */
  readonly prepared: Address;
  /** A word for each parameter: what an update must know of it. */
  readonly roles: Address;
  /** Programs of the rules that no kernel is tuned for, one after the other. */
  readonly rules: Address;
  /** The program of an optimizer that no kernel is tuned for. */
  readonly updateProgram: Address;
  /** Streams, a row of terms and registers of such a program. */
  readonly registers: Address;
  /** A vector for each term of the longest sum, and the other factor of its product. */
  readonly scratch: Address;
  readonly features: Address;
  readonly targets: Address;
  readonly bytes: number;
}

/** Words of an instruction and of the module's layout. */
export const instructionWords = 9;
export const layoutWords = 24;

/** Parameters, gradients, and as many optimizer slots as any optimizer has, since another one may come on the way. */
const bankParts = 2 + mostSlots;
const cacheLine = 64;
/** Kernels work on four rows at a time and may touch this many behind the last. */
const spareRows = 4;

/** No plan of this graph needs less: known before the plan itself takes memory. */
export function leastBytes(graph: ComputationGraph, exampleCount: number): number {
  const parameterArrays = 3 * bankParts + 2;
  return (parameterArrays * graph.parameterCount + exampleCount * (graph.inputWidth + graph.outputWidth)) * 4;
}

export function layOutArena(plan: Plan, exampleCount: number): Arena {
  const taker = new Taker();
  const steps = [...plan.forward, ...plan.backward, ...plan.finish];
  const rules = generalRulesOf(plan);
  const partBytes = lines(plan.slotCount * 4);
  const rowsBytes = (plan.rowCount + spareRows) * plan.microBatch * 4;
  const keepsExamples = steps.some((step) => step.kind === 'weightGradient');
  // An odd number of cache lines, so that a column of examples does not fall into few sets of the cache.
  const keptBytes = (Math.ceil(((plan.rowCount + spareRows) * 4) / (2 * cacheLine)) * 2 + 1) * cacheLine;
  return {
    layout: taker.take(layoutWords * 4),
    program: taker.take(steps.length * instructionWords * 4),
    tables: taker.take(sumOf(steps, tableBytes)),
    rows: [taker.take(roundUp(exampleCount) * 4), taker.take(roundUp(exampleCount) * 4)],
    order: taker.take(roundUp(exampleCount) * 4),
    banks: [taker.take(bankParts * partBytes), taker.take(bankParts * partBytes), taker.take(bankParts * partBytes)],
    bankPartBytes: partBytes,
    corrections: taker.take(mostStepNumbers * partBytes),
    values: taker.take(rowsBytes),
    slopes: taker.take(rowsBytes),
    valueGradients: taker.take(rowsBytes),
    keptExamples: keepsExamples ? taker.take(keptBytes * (plan.microBatch + spareRows)) : 0,
    keptBytes,
    targetRows: taker.take((plan.outputWidth + spareRows) * plan.microBatch * 4),
    laneSums: taker.take(roundUp(plan.sparseCount) * 16),
    multipliers: plan.dropoutColumns.length > 0 ? taker.take(plan.dropoutColumns.length * plan.microBatch * 4) : 0,
    prepared: taker.take(partBytes),
    roles: taker.take(partBytes),
    rules: taker.take(4 + sumOf(rules, ({ program }) => program.words.length * 4)),
    updateProgram: taker.take(updateProgramWords * 4),
    registers: taker.take(registersHeadBytes + mostRegisters(rules) * registerBytes),
    scratch: taker.take(Math.max(plan.microBatch, plan.rowCount) * 16 + rowsBytes),
    features: taker.take(exampleCount * roundUp(plan.inputWidth) * 4),
    targets: taker.take(exampleCount * roundUp(plan.outputWidth) * 4),
    bytes: taker.taken,
  };
}

/** Room for any optimizer's program, since another one may come on the way. */
export const updateProgramWords = 1024;
export const updateRegisters = 48;

/** What kernels/general.ts keeps before the registers. */
const registersHeadBytes = 512;

function mostRegisters(rules: readonly GeneralRule[]): number {
  return rules.reduce((most, { program }) => Math.max(most, program.registers), updateRegisters);
}

export function sumOf<Item>(items: readonly Item[], measure: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + measure(item), 0);
}

/** The module's own constants lie before it. */
export const firstAddress: Address = 4096;

/** Hands out memory, aligned to cache lines. */
class Taker {
  taken = firstAddress;

  take(bytes: number): Address {
    const first = this.taken;
    this.taken += lines(bytes);
    return first;
  }
}

function lines(bytes: number): number {
  return Math.ceil(bytes / cacheLine) * cacheLine;
}

/** A count per neuron, and an address (and forwards an offset) per wire. */
export function tableBytes(step: PlanStep): number {
  if (step.kind === 'sparseForward') return (step.table.counts.length + 2 * step.table.ends.length) * 4;
  if (step.kind === 'sparseBackward') return (step.table.counts.length + step.table.ends.length) * 4;
  return 0;
}
