// A plan as the words that the kernels walk: instructions, tables of wires, and where everything lies.
import { generalRulesOf, isTunedActivation, isTunedLoss } from '#core/compile/general-rules.ts';
import type {
  ActivateStep,
  LossStep,
  Plan,
  PlanStep,
  SparseBackwardStep,
  SparseForwardStep,
} from '#core/compile/plan.ts';
import { type Address, type Arena, instructionWords } from '#core/compile/plan-arena.ts';
import { roundUp } from '#core/compile/whole-vectors.ts';
import { activationCodes, lossCodes, stepCodes } from './codes.ts';

/** Distance of rows in a plan with tables of wires, whatever the batch; otherwise a row is as long as the batch. */
export const tableRowBytes = 64;

export function hasTables(plan: Plan): boolean {
  return plan.forward.some((step) => step.kind === 'sparseForward');
}

/** Writes layout, program and tables into memory. */
export function encodePlan(plan: Plan, arena: Arena, words: Int32Array): void {
  const encoder = new Encoder(arena, words, writeRules(plan, arena, words));
  const backward = encoder.program(arena.program, plan.forward);
  const finish = encoder.program(backward, plan.backward);
  const end = encoder.program(finish, plan.finish);
  words.set(
    [
      arena.program,
      backward,
      finish,
      end,
      arena.features,
      roundUp(plan.inputWidth) / 4,
      arena.targets,
      roundUp(plan.outputWidth) / 4,
      arena.values,
      arena.slopes,
      arena.valueGradients,
      arena.keptExamples,
      arena.keptBytes,
      arena.targetRows,
      arena.laneSums,
      plan.sparseStart * 4,
      plan.sparseCount,
      hasTables(plan) ? 1 : 0,
      plan.microBatch,
      plan.lossTerms,
      arena.scratch,
      arena.multipliers,
      arena.bankPartBytes,
      arena.registers,
    ],
    arena.layout / 4,
  );
}

/** @returns where each rule's program lies */
function writeRules(plan: Plan, arena: Arena, words: Int32Array): ReadonlyMap<string, Address> {
  const addresses = new Map<string, Address>();
  let at = arena.rules;
  for (const { kind, program } of generalRulesOf(plan)) {
    addresses.set(kind, at);
    words.set(program.words, at / 4);
    at += program.words.length * 4;
  }
  return addresses;
}

class Encoder {
  readonly #arena: Arena;
  readonly #words: Int32Array;
  readonly #rules: ReadonlyMap<string, Address>;
  #nextTable: Address;

  constructor(arena: Arena, words: Int32Array, rules: ReadonlyMap<string, Address>) {
    this.#arena = arena;
    this.#words = words;
    this.#rules = rules;
    this.#nextTable = arena.tables;
  }

  /** @returns the address behind the last instruction */
  program(start: Address, steps: readonly PlanStep[]): Address {
    let at = start;
    for (const step of steps) {
      this.#words.set([stepCodes[step.kind], ...this.#operands(step)], at / 4);
      at += instructionWords * 4;
    }
    return at;
  }

  #operands(step: PlanStep): readonly number[] {
    const { row, rows } = step;
    switch (step.kind) {
      case 'denseForward':
        return [
          row,
          rows,
          step.source,
          step.depth,
          step.weight * 4,
          step.bias * 4,
          Number(step.isFirst),
          this.#activation(step.activation ?? 'linear'),
        ];
      case 'activate':
        return [row, rows, this.#activation(step.activation)];
      case 'dropout':
        return [row, rows, step.column, Number(step.isLinear)];
      case 'sparseForward':
        return [row, rows, this.#forwardTable(step), step.bias * 4];
      case 'loss':
        return [this.#loss(step.loss), row, rows, step.target, step.gradient];
      case 'weightGradient':
        return [row, rows, step.source, step.depth, step.weight * 4, Number(step.bias !== null), (step.bias ?? 0) * 4];
      case 'biasGradient':
        return [row, rows, step.bias * 4];
      case 'sourceGradient':
        return [row, rows, step.source, step.depth, step.weight * 4, Number(step.isAdded), Number(step.isThroughSlope)];
      case 'sparseBackward':
        return this.#sparseBackward(step);
      case 'add':
        return [row, rows, step.from];
      case 'ruleForward':
      case 'ruleBackward':
        return [row, rows, step.ruled];
      case 'softmaxForward':
      case 'softmaxBackward':
      case 'keepExamples':
      case 'slope':
      case 'clear':
        return [row, rows];
    }
  }

  #activation(kind: ActivateStep['activation']): number {
    return isTunedActivation(kind) ? activationCodes[kind] : this.#rule(kind);
  }

  #loss(kind: LossStep['loss']): number {
    return isTunedLoss(kind) ? lossCodes[kind] : this.#rule(kind);
  }

  /** Where its program lies. */
  #rule(kind: string): Address {
    const address = this.#rules.get(kind);
    if (address === undefined) throw new Error(`The fast engine knows no rule named ${kind}.`);
    return address;
  }

  #sparseBackward(step: SparseBackwardStep): readonly number[] {
    const { row, rows, weight, isInput, isFresh, isThroughSlope } = step;
    const table = this.#backwardTable(step);
    const last = row + rows - 1;
    return [last, rows, table, weight * 4, Number(!isInput), Number(isFresh), Number(isThroughSlope)];
  }

  #forwardTable({ table }: SparseForwardStep): Address {
    return this.#table(table.counts, 2, (wire, at) => {
      this.#words[at] = this.#arena.values + (table.ends[wire] as number) * tableRowBytes;
      this.#words[at + 1] = (table.weights[wire] as number) * 4;
    });
  }

  #backwardTable({ table }: SparseBackwardStep): Address {
    return this.#table(table.counts, 1, (wire, at) => {
      this.#words[at] = this.#arena.valueGradients + (table.ends[wire] as number) * tableRowBytes;
    });
  }

  /** Neuron by neuron the number of its wires, and then `size` words for each. */
  #table(counts: Int32Array, size: number, writeWire: (wire: number, at: number) => void): Address {
    const address = this.#nextTable;
    let at = address / 4;
    let wire = 0;
    for (const count of counts) {
      this.#words[at] = count;
      at += 1;
      for (const end = wire + count; wire < end; wire += 1, at += size) writeWire(wire, at);
    }
    this.#nextTable = at * 4;
    return address;
  }
}
