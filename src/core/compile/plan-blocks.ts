// Finds the dense blocks in a drawing: neurons with the same sources and activation are one matrix, however they were drawn.
import type { ActivationKind } from '#core/layers/activation-function.ts';
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

interface Group {
  readonly neurons: NeuronIndex[];
  /** Rows of the sources, ascending; the same for each neuron of a dense group. */
  readonly sources: Int32Array;
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
  #rowCount: number;
  #slotCount = 0;

  constructor(neurons: Neurons, logits: Uint8Array) {
    this.#neurons = neurons;
    this.#logits = logits;
    this.#rowOf = new Int32Array(neurons.count);
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
    const irregular = new Map<string, NeuronIndex[]>();
    for (const group of this.#groups(level)) {
      const terms = denseRuns(group, this.#neurons.inputCount);
      if (terms !== null) {
        this.#place(group.neurons, terms);
        continue;
      }
      for (const neuron of group.neurons) {
        const key = this.#ruleOf(neuron);
        const list = irregular.get(key);
        if (list === undefined) irregular.set(key, [neuron]);
        else list.push(neuron);
      }
    }
    for (const list of irregular.values()) this.#place(list, null);
  }

  /** What the neurons of one block have in common besides their sources. Softmax is over the units of one layer. */
  #ruleOf(neuron: NeuronIndex): string {
    const { activations, biases } = this.#neurons;
    const activation = activations[neuron];
    const unit = activation === 'softmax' ? this.#layerOf(neuron) : '';
    return `${activation} ${unit} ${(biases[neuron] as number) >= 0} ${this.#logits[neuron]}`;
  }

  #layerOf(neuron: NeuronIndex): NeuronIndex {
    let layer = 0;
    for (const first of this.#neurons.firstOf.values()) if (first <= neuron && first > layer) layer = first;
    return layer;
  }

  #groups(level: readonly NeuronIndex[]): Iterable<Group> {
    const groups = new Map<string, Group[]>();
    for (const neuron of level) {
      const sources = this.#sourceRows(neuron);
      const key = `${this.#ruleOf(neuron)} ${hashOf(sources)}`;
      const candidates = groups.get(key) ?? [];
      const found = candidates.find((group) => isSame(group.sources, sources));
      if (found !== undefined) found.neurons.push(neuron);
      else groups.set(key, [...candidates, { neurons: [neuron], sources }]);
    }
    return this.#keepingSoftmaxWhole([...groups.values()].flat());
  }

  /** A softmax layer whose units have different sources is irregular as a whole, so that its rows stay neighbours. */
  #keepingSoftmaxWhole(groups: readonly Group[]): Group[] {
    const layers = new Map<string, Group[]>();
    const others: Group[] = [];
    for (const group of groups) {
      const first = group.neurons[0] as NeuronIndex;
      if (this.#neurons.activations[first] !== 'softmax') others.push(group);
      else layers.set(this.#ruleOf(first), [...(layers.get(this.#ruleOf(first)) ?? []), group]);
    }
    for (const parts of layers.values()) {
      const [only] = parts;
      if (parts.length === 1 && only !== undefined) others.push(only);
      else for (const part of parts) others.push({ neurons: part.neurons, sources: irregularSources });
    }
    return others;
  }

  #sourceRows(neuron: NeuronIndex): Int32Array {
    const { starts, sources } = this.#neurons;
    const rows = sources.slice(starts[neuron], starts[neuron + 1]);
    let isAscending = true;
    for (let at = 0; at < rows.length; at += 1) {
      rows[at] = this.#rowOf[rows[at] as number] as number;
      if (at > 0 && (rows[at] as number) < (rows[at - 1] as number)) isAscending = false;
    }
    return isAscending ? rows : rows.sort();
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

/** Stands for sources that are not the same for all. */
const irregularSources = new Int32Array(0);

/** Neighbouring sources, or null where tables of wires are the better way. */
function denseRuns({ neurons, sources }: Group, inputCount: number): Run[] | null {
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

function hashOf(rows: Int32Array): number {
  let hash = rows.length;
  for (let at = 0; at < rows.length; at += 1) hash = (Math.imul(hash, 31) + (rows[at] as number)) | 0;
  return hash;
}

function isSame(one: Int32Array, other: Int32Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
