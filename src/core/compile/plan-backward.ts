// The steps of a plan's backward pass: the blocks in reverse, each gradient complete before it is used.
import type { PlanStep, Row, Slot, SparseBackwardStep, WireTable } from './plan.ts';
import type { Block, BlockLayout, DenseTerm } from './plan-blocks.ts';
import type { ForwardSteps } from './plan-forward.ts';
import type { NeuronIndex, Neurons, RuledNeurons } from './plan-neurons.ts';
import { outgoingTable, type SparseWires } from './plan-wires.ts';

export function backwardSteps(
  neurons: Neurons,
  layout: BlockLayout,
  sparse: SparseWires,
  forward: ForwardSteps,
): BackwardSteps {
  return new BackwardPlanner(neurons, layout, sparse, forward).plan();
}

export interface BackwardSteps {
  readonly steps: readonly PlanStep[];
  /** No block was left out because the loss does not depend on it. */
  readonly reachesEveryParameter: boolean;
}

class BackwardPlanner {
  readonly #inputCount: number;
  readonly #firstOf: Int32Array;
  readonly #ruled: readonly RuledNeurons[];
  readonly #layout: BlockLayout;
  readonly #sparse: SparseWires;
  readonly #forward: ForwardSteps;
  readonly #steps: PlanStep[] = [];
  /** Rows whose gradient holds something of this pass. */
  readonly #written: Uint8Array;
  /** Rows that have been turned into examples. */
  readonly #kept: Uint8Array;
  /** The step that wrote a row's gradient last, when that was a `sourceGradient`; else −1. */
  readonly #sourceGradientOf: Int32Array;
  #reachesEveryParameter = true;

  constructor(
    { inputCount, firstOf, ruled }: Neurons,
    layout: BlockLayout,
    sparse: SparseWires,
    forward: ForwardSteps,
  ) {
    this.#inputCount = inputCount;
    this.#firstOf = firstOf;
    this.#ruled = ruled;
    this.#layout = layout;
    this.#sparse = sparse;
    this.#forward = forward;
    this.#written = forward.written.slice();
    this.#kept = new Uint8Array(layout.rowCount);
    this.#sourceGradientOf = new Int32Array(layout.rowCount).fill(-1);
  }

  plan(): BackwardSteps {
    for (const block of this.#layout.blocks.toReversed()) this.#passBlock(block);
    this.#passInputs();
    return { steps: this.#steps, reachesEveryParameter: this.#reachesEveryParameter };
  }

  #passBlock(block: Block): void {
    const { row } = block;
    const rows = block.neurons.length;
    const throughActivation = this.#gather(block);
    if (throughActivation === null) {
      this.#reachesEveryParameter = false;
      return;
    }
    if (throughActivation) this.#throughActivation(block);
    for (const aside of this.#forward.setAside.get(block) ?? []) {
      this.#steps.push({ kind: 'add', row: aside.row, rows: aside.rows, from: aside.from });
    }
    if (block.ruled !== null) this.#passRuled(block.ruled, row, rows);
    for (const [index, term] of (block.terms ?? []).entries()) this.#passTerm(block, term, index === 0);
    if (block.terms === null && block.hasBias) this.#steps.push({ kind: 'biasGradient', row, rows, bias: block.bias });
  }

  /**
   * Completes the gradients by the block's activations.
   * @returns whether they still have to go through the activation; null when the loss does not depend on the block
   */
  #gather(block: Block): boolean | null {
    const { row, activation, hasDropout, isLogits } = block;
    const rows = block.neurons.length;
    const table = outgoingTable(this.#layout, this.#sparse, row, rows);
    const isAside = this.#forward.setAside.has(block);
    const isUsed = table !== null || isAside || this.#isAnyWritten(row, rows);
    if (!isUsed && block.terms !== null) return null;
    if (table === null) this.#clearUnwritten(row, rows);
    else this.#pushSparse({ row, rows, isInput: false }, table);
    return (activation !== 'linear' || hasDropout) && (!isLogits || isAside || table !== null);
  }

  #pushSparse(step: Pick<SparseBackwardStep, 'row' | 'rows' | 'isInput'>, table: WireTable): void {
    const { row, rows, isInput } = step;
    const isFresh = isInput || !this.#isAnyWritten(row, rows);
    if (!isFresh) this.#clearUnwritten(row, rows);
    const weight = table.weights[0] as Slot;
    this.#steps.push({ kind: 'sparseBackward', ...step, table, weight, isFresh, isThroughSlope: false });
    if (isInput) return;
    this.#written.fill(1, row, row + rows);
    this.#sourceGradientOf.fill(-1, row, row + rows);
  }

  #throughActivation({ row, neurons, activation }: Block): void {
    const rows = neurons.length;
    if (activation === 'softmax') this.#steps.push({ kind: 'softmaxBackward', row, rows });
    else if (!this.#completeThroughSlope(row, rows)) this.#steps.push({ kind: 'slope', row, rows });
  }

  /** Lets the step that completed these gradients, if it wrote just them, carry them through the slope at once. */
  #completeThroughSlope(row: Row, rows: number): boolean {
    const last = this.#steps.at(-1);
    if (last?.kind === 'sparseBackward' && last.row === row && last.rows === rows) {
      this.#steps[this.#steps.length - 1] = { ...last, isThroughSlope: true };
      return true;
    }
    const writer = this.#sourceGradientOf[row] as number;
    const step = this.#steps[writer];
    if (step?.kind !== 'sourceGradient' || step.source !== row || step.depth !== rows) return false;
    if (this.#sourceGradientOf.subarray(row, row + rows).some((each) => each !== writer)) return false;
    this.#steps[writer] = { ...step, isThroughSlope: true };
    return true;
  }

  #passTerm(block: Block, { source, depth, weight }: DenseTerm, isFirst: boolean): void {
    const { row, neurons } = block;
    const rows = neurons.length;
    const isInput = source < this.#inputCount;
    if (!isInput && this.#kept.subarray(source, source + depth).includes(0)) {
      this.#steps.push({ kind: 'keepExamples', row: source, rows: depth });
      this.#kept.fill(1, source, source + depth);
    }
    const bias = isFirst && block.hasBias ? block.bias : null;
    this.#steps.push({ kind: 'weightGradient', row, rows, source, depth, weight, bias });
    if (isInput) return;
    const isAdded = this.#isAnyWritten(source, depth);
    if (isAdded) this.#clearUnwritten(source, depth);
    const step = { kind: 'sourceGradient', row, rows, source, depth, weight, isAdded, isThroughSlope: false } as const;
    this.#sourceGradientOf.fill(this.#steps.push(step) - 1, source, source + depth);
    this.#written.fill(1, source, source + depth);
  }

  /** Its gradients are added to those of what it takes. */
  #passRuled(ruled: RuledNeurons, row: Row, rows: number): void {
    const first = this.#firstOf[ruled.input] as NeuronIndex;
    for (let neuron = first; neuron < first + rows; neuron += 1) {
      const source = this.#layout.rowOf[neuron] as Row;
      if (source < this.#inputCount) continue;
      if (!this.#isAnyWritten(source, 1)) this.#clearUnwritten(source, 1);
      this.#written[source] = 1;
      this.#sourceGradientOf[source] = -1;
    }
    this.#steps.push({ kind: 'ruleBackward', row, rows, ruled: this.#ruled.indexOf(ruled) });
  }

  #passInputs(): void {
    if (this.#inputCount === 0) return;
    const table = outgoingTable(this.#layout, this.#sparse, 0, this.#inputCount);
    if (table === null) return;
    this.#pushSparse({ row: 0, rows: this.#inputCount, isInput: true }, table);
  }

  #isAnyWritten(row: Row, rows: number): boolean {
    return this.#written.subarray(row, row + rows).includes(1);
  }

  #clearUnwritten(row: Row, rows: number): void {
    for (let start = row; start < row + rows; start += 1) {
      if (this.#written[start] === 1) continue;
      let end = start + 1;
      while (end < row + rows && this.#written[end] === 0) end += 1;
      this.#steps.push({ kind: 'clear', row: start, rows: end - start });
      this.#written.fill(1, start, end);
      start = end;
    }
  }
}
