// The steps of a plan's forward pass: each block's sums, its loss where that wants z, and its activations.
import type { ElementwiseFunction } from '#core/layers/activation-functions.ts';
import type { LossStep, PlanStep, Row, Rows } from './plan.ts';
import type { Block, BlockLayout } from './plan-blocks.ts';
import type { NeuronIndex, Neurons } from './plan-neurons.ts';
import type { PlannedLoss } from './plan-outputs.ts';
import { incomingTable, type SparseWires } from './plan-wires.ts';

export interface ForwardSteps {
  readonly steps: readonly PlanStep[];
  readonly finish: readonly PlanStep[];
  /** Rows of gradients that must be added to a block's after it went through its activation. */
  readonly setAside: ReadonlyMap<Block, readonly AsideRows[]>;
  /** Rows whose gradient the loss has written. */
  readonly written: Uint8Array;
  readonly rowCount: number;
  /** The graph's column of each row of multipliers. */
  readonly dropoutColumns: Int32Array;
}

export interface AsideRows extends Rows {
  readonly from: Row;
}

export function forwardSteps(
  neurons: Neurons,
  layout: BlockLayout,
  sparse: SparseWires,
  loss: PlannedLoss,
): ForwardSteps {
  return new ForwardPlanner(neurons, layout, sparse, loss).plan();
}

class ForwardPlanner {
  readonly #neurons: Neurons;
  readonly #layout: BlockLayout;
  readonly #sparse: SparseWires;
  readonly #loss: PlannedLoss;
  readonly #steps: PlanStep[] = [];
  readonly #finish: PlanStep[] = [];
  readonly #setAside = new Map<Block, AsideRows[]>();
  readonly #blockOfRow = new Map<Row, Block>();
  /** Rows that a wire comes from; null: nobody has asked yet. */
  #isRead: Uint8Array | null = null;
  readonly #written: Uint8Array;
  #rowCount: number;
  readonly #dropoutColumns: number[] = [];

  constructor(neurons: Neurons, layout: BlockLayout, sparse: SparseWires, loss: PlannedLoss) {
    this.#neurons = neurons;
    this.#layout = layout;
    this.#sparse = sparse;
    this.#loss = loss;
    this.#written = new Uint8Array(layout.rowCount);
    this.#rowCount = layout.rowCount;
  }

  plan(): ForwardSteps {
    const losses = this.#lossSteps();
    for (const block of this.#layout.blocks) {
      const activation = this.#activationInPlace(block);
      this.#sums(block, activation);
      if (block.isLogits) this.#steps.push(...losses.filter((step) => this.#blockOfRow.get(step.row) === block));
      if (activation === null) this.#activate(block);
      if (block.hasDropout) this.#dropOut(block);
    }
    if (!this.#loss.fromLogits) this.#steps.push(...losses);
    return {
      steps: this.#steps,
      finish: this.#finish,
      setAside: this.#setAside,
      written: this.#written,
      rowCount: this.#rowCount,
      dropoutColumns: Int32Array.from(this.#dropoutColumns),
    };
  }

  /** The activation that a dense block's last sums can go through at once: its loss does not want z. */
  #activationInPlace({ terms, activation, isLogits }: Block): ElementwiseFunction | null {
    return terms === null || isLogits || activation === 'softmax' || activation === 'linear' ? null : activation;
  }

  #sums(block: Block, activation: ElementwiseFunction | null): void {
    const { row, bias, ruled } = block;
    const rows = block.neurons.length;
    if (ruled !== null) {
      this.#steps.push({ kind: 'ruleForward', row, rows, ruled: this.#neurons.ruled.indexOf(ruled) });
      return;
    }
    if (block.terms === null) {
      const table = incomingTable(this.#neurons, this.#layout, this.#sparse, block);
      this.#steps.push({ kind: 'sparseForward', row, rows, bias, table });
      return;
    }
    for (const [index, term] of block.terms.entries()) {
      const isLast = index === block.terms.length - 1;
      const inPlace = isLast ? activation : null;
      this.#steps.push({ kind: 'denseForward', row, rows, bias, ...term, isFirst: index === 0, activation: inPlace });
    }
  }

  #activate(block: Block): void {
    const step = activationStep(block);
    if (step === null) return;
    if (block.isLogits && !this.#isAnyRead(block)) this.#finish.push(step);
    else this.#steps.push(step);
  }

  #dropOut({ row, neurons, activation }: Block): void {
    const column = this.#dropoutColumns.length;
    this.#steps.push({ kind: 'dropout', row, rows: neurons.length, column, isLinear: activation === 'linear' });
    for (const neuron of neurons) this.#dropoutColumns.push(this.#neurons.dropoutColumns[neuron] as number);
  }

  #isAnyRead({ row, neurons }: Block): boolean {
    this.#isRead ??= readRows(this.#neurons, this.#layout);
    return this.#isRead.subarray(row, row + neurons.length).includes(1);
  }

  /** A loss step for each stretch of outputs that lies in neighbouring rows. */
  #lossSteps(): LossStep[] {
    for (const block of this.#layout.blocks) {
      for (const unit of block.neurons.keys()) this.#blockOfRow.set(block.row + unit, block);
    }
    const steps: LossStep[] = [];
    let target = 0;
    for (const group of this.#loss.groups) {
      for (let start = 0; start < group.length; ) {
        const row = this.#rowOf(group[start] as NeuronIndex);
        const block = this.#blockOfRow.get(row) as Block;
        let rows = 1;
        while (this.#isNext(group[start + rows], row + rows, block)) rows += 1;
        const gradient = this.#gradientRow(block, row, rows);
        steps.push({ kind: 'loss', loss: this.#loss.kind, row, rows, target: target + start, gradient });
        start += rows;
      }
      target += group.length;
    }
    return steps;
  }

  #rowOf(neuron: NeuronIndex): Row {
    return this.#layout.rowOf[neuron] as Row;
  }

  #isNext(neuron: NeuronIndex | undefined, row: Row, block: Block): boolean {
    return neuron !== undefined && this.#rowOf(neuron) === row && this.#blockOfRow.get(row) === block;
  }

  /** Where the loss writes: the gradients of the outputs, unless they are already in use or still go through f′. */
  #gradientRow(block: Block, row: Row, rows: number): Row {
    const isTaken = this.#written.subarray(row, row + rows).includes(1);
    if (!isTaken && !(block.isLogits && this.#isAnyRead(block))) {
      this.#written.fill(1, row, row + rows);
      return row;
    }
    const from = this.#rowCount;
    this.#rowCount += rows;
    this.#setAside.set(block, [...(this.#setAside.get(block) ?? []), { row, rows, from }]);
    return from;
  }
}

/** 1 for every row that a wire comes from, or that a layer takes whole. */
function readRows({ sources, ruled, firstOf, layers }: Neurons, { rowOf, rowCount }: BlockLayout): Uint8Array {
  const isRead = new Uint8Array(rowCount);
  for (const { input } of ruled) {
    const first = firstOf[input] as NeuronIndex;
    for (let neuron = first; layers[neuron] === layers[first]; neuron += 1) isRead[rowOf[neuron] as Row] = 1;
  }
  for (let wire = 0; wire < sources.length; wire += 1) isRead[rowOf[sources[wire] as NeuronIndex] as Row] = 1;
  return isRead;
}

/** What is left to do after a block's sums. */
function activationStep({ row, activation, neurons }: Block): PlanStep | null {
  const rows = neurons.length;
  if (activation === 'softmax') return { kind: 'softmaxForward', row, rows };
  return activation === 'linear' ? null : { kind: 'activate', row, rows, activation };
}
