// Finds the dense blocks in a drawing: neurons with the same sources and activation are one matrix, however they were drawn.
import type { ActivationKind } from '#core/layers/activation-function.ts';
import { activationKinds } from '#core/layers/activation-functions.ts';
import type { Row, Slot } from './plan.ts';
import type { NeuronIndex, Neurons } from './plan-neurons.ts';

/** Neighbouring sources of every neuron of a block. */
export interface DenseTerm {
  readonly source: Row;
  readonly depth: number;
  readonly weight: Slot;
}

/** Neurons in neighbouring rows that are computed together. */
export interface Block {
  readonly row: Row;
  readonly neurons: readonly NeuronIndex[];
  readonly activation: ActivationKind;
  readonly hasBias: boolean;
  readonly bias: Slot;
  /** A training step drops some of their activations. */
  readonly hasDropout: boolean;
  /** Their loss is computed from z. */
  readonly isLogits: boolean;
  /** Null: irregular, each neuron has wires of its own. */
  readonly terms: readonly DenseTerm[] | null;
}

export interface BlockLayout {
  /** Every block stands after those that it reads. */
  readonly blocks: readonly Block[];
  readonly rowOf: Int32Array;
  readonly rowCount: number;
  /** Parameters of dense blocks and of all biases take the slots from 0 on. */
  readonly slotCount: number;
}

/** Neurons of one level with the same rule and the same sources. */
interface Group {
  readonly rule: number;
  readonly neurons: NeuronIndex[];
}

const vector = 4;

export function roundUp(count: number): number {
  return Math.ceil(count / vector) * vector;
}

/** @param logits whether a neuron is an output whose loss is computed from z */
export function findBlocks(neurons: Neurons, logits: Uint8Array): BlockLayout {
  return new BlockFinder(neurons, logits).find();
}

class BlockFinder {
  readonly #neurons: Neurons;
  readonly #logits: Uint8Array;
  readonly #blocks: Block[] = [];
  readonly #rowOf: Int32Array;
  /** Rows that each neuron reads, ascending: by the neurons' wires, but not in their order. */
  readonly #sourceRows: Int32Array;
  #rowCount: number;
  #slotCount = 0;

  constructor(neurons: Neurons, logits: Uint8Array) {
    this.#neurons = neurons;
    this.#logits = logits;
    this.#rowOf = new Int32Array(neurons.count);
    this.#sourceRows = new Int32Array(neurons.sources.length);
    for (let input = 0; input < neurons.inputCount; input += 1) this.#rowOf[input] = input;
    this.#rowCount = roundUp(neurons.inputCount);
  }

  find(): BlockLayout {
    for (const level of this.#levels()) this.#placeLevel(level);
    return {
      blocks: this.#blocks,
      rowOf: this.#rowOf,
      rowCount: roundUp(this.#rowCount),
      slotCount: this.#slotCount,
    };
  }

  #levels(): NeuronIndex[][] {
    const levels: NeuronIndex[][] = [];
    for (let neuron = this.#neurons.inputCount; neuron < this.#neurons.count; neuron += 1) {
      const level = (this.#neurons.levels[neuron] as number) - 1;
      const list = levels[level];
      if (list === undefined) levels[level] = [neuron];
      else list.push(neuron);
    }
    return levels;
  }

  /** Neurons of one level never read each other. */
  #placeLevel(level: readonly NeuronIndex[]): void {
    const irregular = new Map<number, NeuronIndex[]>();
    for (const group of this.#groups(level)) {
      const runs = this.#isBrokenSoftmax(group) ? null : this.#denseRuns(group);
      if (runs !== null) this.#place(group.neurons, runs);
      else irregular.set(group.rule, [...(irregular.get(group.rule) ?? []), ...group.neurons]);
    }
    for (const list of irregular.values()) this.#place(list, null);
  }

  /** What the neurons of one block have in common besides their sources. Softmax is over the units of one layer. */
  #ruleOf(neuron: NeuronIndex): number {
    const { activations, layers, biases, dropoutColumns } = this.#neurons;
    const activation = activations[neuron] as ActivationKind;
    const kind = activationKinds.indexOf(activation) + (activation === 'softmax' ? (layers[neuron] as NeuronIndex) : 0);
    const hasDropout = Number((dropoutColumns[neuron] as number) >= 0);
    const hasBias = Number((biases[neuron] as number) >= 0);
    return 8 * kind + 4 * hasDropout + 2 * hasBias + (this.#logits[neuron] as number);
  }

  #groups(level: readonly NeuronIndex[]): readonly Group[] {
    const groups: Group[] = [];
    const byHash = new Map<number, Group[]>();
    for (const neuron of level) {
      const rule = this.#ruleOf(neuron);
      const hash = this.#sortSources(neuron, rule);
      const candidates = byHash.get(hash) ?? [];
      const found = candidates.find((group) => group.rule === rule && this.#hasSameSources(group, neuron));
      if (found !== undefined) {
        found.neurons.push(neuron);
        continue;
      }
      const group = { rule, neurons: [neuron] };
      groups.push(group);
      candidates.push(group);
      byHash.set(hash, candidates);
    }
    return groups;
  }

  /** A softmax layer whose units have different sources is irregular as a whole, so that its rows stay neighbours. */
  #isBrokenSoftmax({ neurons }: Group): boolean {
    const { activations, layers } = this.#neurons;
    const first = neurons[0] as NeuronIndex;
    if (activations[first] !== 'softmax') return false;
    return first !== layers[first] || layers[first + neurons.length] === layers[first];
  }

  /**
   * Writes the rows that a neuron reads, ascending.
   * @returns a hash of them and the rule
   */
  #sortSources(neuron: NeuronIndex, rule: number): number {
    const { starts, sources } = this.#neurons;
    const [start, end] = [starts[neuron] as number, starts[neuron + 1] as number];
    let isAscending = true;
    for (let wire = start; wire < end; wire += 1) {
      const row = this.#rowOf[sources[wire] as NeuronIndex] as Row;
      this.#sourceRows[wire] = row;
      if (wire > start && row < (this.#sourceRows[wire - 1] as Row)) isAscending = false;
    }
    if (!isAscending) this.#sourceRows.subarray(start, end).sort();
    let hash = rule;
    for (let wire = start; wire < end; wire += 1) {
      hash = (Math.imul(hash, 31) + (this.#sourceRows[wire] as Row)) | 0;
    }
    return hash;
  }

  #hasSameSources({ neurons }: Group, neuron: NeuronIndex): boolean {
    const { starts } = this.#neurons;
    const other = neurons[0] as NeuronIndex;
    const [start, otherStart] = [starts[neuron] as number, starts[other] as number];
    const count = (starts[neuron + 1] as number) - start;
    if ((starts[other + 1] as number) - otherStart !== count) return false;
    for (let at = 0; at < count; at += 1) {
      if (this.#sourceRows[start + at] !== this.#sourceRows[otherStart + at]) return false;
    }
    return true;
  }

  /** Neighbouring sources, or null where tables of wires are the better way. */
  #denseRuns({ neurons }: Group): Run[] | null {
    const { starts, inputCount } = this.#neurons;
    const first = neurons[0] as NeuronIndex;
    const sources = this.#sourceRows.subarray(starts[first], starts[first + 1]);
    const runs: Run[] = [];
    for (let start = 0; start < sources.length; ) {
      const source = sources[start] as Row;
      let depth = 1;
      // Inputs need no gradient, so no run reaches from them into the neurons behind.
      while (sources[start + depth] === source + depth && source + depth !== inputCount) depth += 1;
      runs.push({ source, depth });
      start += depth;
    }
    return neurons.length * sources.length >= 2 * runs.length && runs.length > 0 ? runs : null;
  }

  #place(neurons: readonly NeuronIndex[], runs: readonly Run[] | null): void {
    const sorted = this.#inOrder(neurons);
    const first = sorted[0] as NeuronIndex;
    const hasBias = (this.#neurons.biases[first] as number) >= 0;
    if (runs !== null) this.#rowCount = roundUp(this.#rowCount);
    const row = this.#rowCount;
    for (const [unit, neuron] of sorted.entries()) this.#rowOf[neuron] = row + unit;
    this.#rowCount += sorted.length;
    const terms = runs?.map(({ source, depth }) => ({
      source,
      depth,
      weight: this.#takeSlots(sorted.length * roundUp(depth)),
    }));
    this.#blocks.push({
      row,
      neurons: sorted,
      activation: this.#neurons.activations[first] as ActivationKind,
      hasBias,
      bias: this.#takeSlots(sorted.length),
      hasDropout: (this.#neurons.dropoutColumns[first] as number) >= 0,
      isLogits: this.#logits[first] === 1,
      terms: terms ?? null,
    });
  }

  /** By the place of their weights in the file, so that a drawing's layers or single neurons make the same block. */
  #inOrder(neurons: readonly NeuronIndex[]): NeuronIndex[] {
    const { activations, starts, parameters } = this.#neurons;
    const sorted = neurons.toSorted((one, other) => one - other);
    // The loss wants a softmax layer's units as they are.
    if (activations[sorted[0] as NeuronIndex] === 'softmax') return sorted;
    const place = (neuron: NeuronIndex) => parameters[starts[neuron] as number] ?? 0;
    return sorted.sort((one, other) => place(one) - place(other));
  }

  #takeSlots(count: number): Slot {
    const first = this.#slotCount;
    this.#slotCount += roundUp(count);
    return first;
  }
}

interface Run {
  readonly source: Row;
  readonly depth: number;
}
