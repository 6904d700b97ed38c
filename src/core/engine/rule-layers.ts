// Layers that no kernel is written for, computed by the rules of their operations in float64 between two kernels: slower, never wrong.
import type { Plan, Row, RuledLayer } from '#core/compile/plan.ts';
import type { Address, Arena } from '#core/compile/plan-arena.ts';
import type { ComputationGraph, Operation } from '#core/graph/computation-graph.ts';
import type { ParameterRange } from '#core/graph/operations/operation-rule.ts';
import { parametersOf, runBackward, runForward } from '#core/graph/operations/operation-rules.ts';
import { createTrace, gradientsAt, type Trace, valuesAt } from '#core/graph/trace.ts';
import type { EngineMemory } from './engine-memory.ts';
import type { RuleHost } from './kernels.ts';

export class RuleLayers implements RuleHost {
  readonly #graph: ComputationGraph;
  readonly #plan: Plan;
  readonly #arena: Arena;
  readonly #memory: EngineMemory;
  /** What the rules see: the numbers of the micro-batch, example by example. */
  readonly #trace: Trace;

  constructor(graph: ComputationGraph, plan: Plan, arena: Arena, memory: EngineMemory) {
    this.#graph = graph;
    this.#plan = plan;
    this.#arena = arena;
    this.#memory = memory;
    this.#trace = createTrace(graph, plan.microBatch, new Float64Array(graph.parameterCount));
  }

  ruleForward(ruled: number, examples: number, weights: Address): void {
    const layer = this.#plan.ruled[ruled] as RuledLayer;
    const { row, rows, operations, input, sources } = layer;
    this.#trace.count = examples;
    this.#readRows(this.#arena.values, sources, valuesAt(this.#trace, input));
    this.#readParameters(layer, weights);
    for (const index of operations) runForward(this.#operation(index), index, this.#trace);
    const values = valuesAt(this.#trace, operations.at(-1) as number);
    for (let unit = 0; unit < rows; unit += 1) {
      const to = this.#memory.wholeRow(this.#arena.values, row + unit, examples);
      // Lanes beyond the examples repeat the last one.
      for (let at = 0; at < to.length; at += 1) to[at] = values[Math.min(at, examples - 1) * rows + unit] as number;
    }
  }

  ruleBackward(ruled: number, examples: number, weights: Address, gradients: Address, accumulate: boolean): void {
    const layer = this.#plan.ruled[ruled] as RuledLayer;
    const { row, rows, operations, input, sources } = layer;
    this.#trace.count = examples;
    this.#readParameters(layer, weights);
    for (const index of [input, ...operations]) gradientsAt(this.#trace, index).fill(0);
    for (const { offset, length } of this.#parametersOf(layer)) {
      this.#trace.parameterGradients.fill(0, offset, offset + length);
    }
    const own = Int32Array.from({ length: rows }, (_, unit) => row + unit);
    this.#readRows(this.#arena.valueGradients, own, gradientsAt(this.#trace, operations.at(-1) as number));
    for (const index of operations.toReversed()) runBackward(this.#operation(index), index, this.#trace);
    this.#addToRows(sources, gradientsAt(this.#trace, input), examples);
    this.#writeGradients(layer, gradients, accumulate);
  }

  #operation(index: number): Operation {
    return this.#graph.operations[index] as Operation;
  }

  #parametersOf({ operations }: RuledLayer): readonly ParameterRange[] {
    return operations.flatMap((index) => parametersOf(this.#operation(index)));
  }

  /** @param into [examples × rows] */
  #readRows(start: Address, rows: Int32Array, into: Float64Array): void {
    const { count } = this.#trace;
    for (const [unit, row] of rows.entries()) {
      const from = row < 0 ? null : this.#memory.row(start, row, count);
      for (let example = 0; example < count; example += 1) {
        into[example * rows.length + unit] = from === null ? 0 : (from[example] as number);
      }
    }
  }

  /** Inputs need no gradient. */
  #addToRows(rows: Int32Array, gradients: Float64Array, examples: number): void {
    for (const [unit, row] of rows.entries()) {
      if (row < this.#plan.inputWidth) continue;
      const to: Float32Array = this.#memory.row(this.#arena.valueGradients, row as Row, examples);
      for (let example = 0; example < examples; example += 1) {
        to[example] = (to[example] as number) + (gradients[example * rows.length + unit] as number);
      }
    }
  }

  #readParameters(layer: RuledLayer, bank: Address): void {
    const { floats } = this.#memory;
    for (const { offset, length } of this.#parametersOf(layer)) {
      for (let parameter = offset; parameter < offset + length; parameter += 1) {
        this.#trace.parameters[parameter] = floats[bank / 4 + (this.#plan.slots[parameter] as number)] as number;
      }
    }
  }

  #writeGradients(layer: RuledLayer, bank: Address, accumulate: boolean): void {
    const { floats } = this.#memory;
    for (const { offset, length } of this.#parametersOf(layer)) {
      for (let parameter = offset; parameter < offset + length; parameter += 1) {
        const at = bank / 4 + (this.#plan.slots[parameter] as number);
        const before = accumulate ? (floats[at] as number) : 0;
        floats[at] = before + (this.#trace.parameterGradients[parameter] as number);
      }
    }
  }
}
