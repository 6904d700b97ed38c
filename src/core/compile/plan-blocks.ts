// Finds the dense blocks in a drawing: neurons with much the same sources and activation are one matrix, however they were drawn.
import type { ComputationGraph, Operation } from '#core/graph/computation-graph.ts';
import type { ParameterRange } from '#core/graph/operations/operation-rule.ts';
import { parametersOf } from '#core/graph/operations/operation-rules.ts';
import { type Activation, activationKinds } from '#core/layers/activation-functions.ts';
import { canonicalActivation, isOwnActivation } from '#core/layers/own-activation.ts';
import type { Row, Slot } from './plan.ts';
import { type Group, GroupMerger, joined, type SourceRange } from './plan-groups.ts';
import type { NeuronIndex, Neurons, RuledNeurons } from './plan-neurons.ts';
import { roundUp } from './whole-vectors.ts';

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
  readonly activation: Activation;
  readonly hasBias: boolean;
  readonly bias: Slot;
  /** A training step drops some of their activations. */
  readonly hasDropout: boolean;
  /** Their loss is computed from z. */
  readonly isLogits: boolean;
  /** Computed by the rules of its operations; its parameters take the slots from `bias` on, one after the other. */
  readonly ruled: RuledNeurons | null;
  /** Null: irregular, each neuron has wires of its own. Empty for a block that is computed by rules. */
  readonly terms: readonly DenseTerm[] | null;
  /** Some weights of the terms belong to no wire. */
  readonly hasHoles: boolean;
}

export interface BlockLayout {
  /** Every block stands after those that it reads. */
  readonly blocks: readonly Block[];
  /** −1 for what is switched off. */
  readonly rowOf: Int32Array;
  readonly rowCount: number;
  /** Parameters of dense blocks and of all biases take the slots from 0 on. */
  readonly slotCount: number;
}

/** @param logits whether a neuron is an output whose loss is computed from z */
export function findBlocks(graph: ComputationGraph, neurons: Neurons, logits: Uint8Array): BlockLayout {
  return new BlockFinder(graph, neurons, logits).find();
}

/** The parameters of a layer's operations, in the order of their slots. */
export function ruledParameters({ operations }: ComputationGraph, ruled: RuledNeurons): readonly ParameterRange[] {
  return ruled.operations.flatMap((index) => parametersOf(operations[index] as Operation));
}

class BlockFinder {
  readonly #graph: ComputationGraph;
  readonly #neurons: Neurons;
  readonly #own: string[] = [];
  readonly #logits: Uint8Array;
  readonly #merger: GroupMerger;
  readonly #blocks: Block[] = [];
  readonly #rowOf: Int32Array;
  /** Rows that each neuron reads, ascending: by the neurons' wires, but not in their order. */
  readonly #sourceRows: Int32Array;
  #rowCount: number;
  #slotCount = 0;

  constructor(graph: ComputationGraph, neurons: Neurons, logits: Uint8Array) {
    this.#graph = graph;
    this.#neurons = neurons;
    this.#logits = logits;
    this.#merger = new GroupMerger(neurons.inputCount);
    this.#rowOf = new Int32Array(neurons.count).fill(-1);
    this.#sourceRows = new Int32Array(neurons.sources.length);
    for (let input = 0; input < neurons.inputCount; input += 1) this.#rowOf[input] = input;
    this.#rowCount = roundUp(neurons.inputCount);
  }

  find(): BlockLayout {
    const levels = this.#levels();
    for (const [level, neurons] of levels.entries()) {
      this.#placeLevel(neurons);
      for (const ruled of this.#neurons.ruled) {
        if (this.#neurons.levels[ruled.first] === level + 1) this.#placeRuled(ruled);
      }
    }
    return {
      blocks: this.#blocks,
      rowOf: this.#rowOf,
      rowCount: roundUp(this.#rowCount),
      slotCount: this.#slotCount,
    };
  }

  /** A list for each level; what is computed by rules is in none of them. */
  #levels(): NeuronIndex[][] {
    const deepest = this.#neurons.levels.reduce((most, level) => Math.max(most, level), 0);
    const levels = Array.from({ length: deepest }, (): NeuronIndex[] => []);
    const wired = this.#neurons.ruled[0]?.first ?? this.#neurons.count;
    for (let neuron = this.#neurons.inputCount; neuron < wired; neuron += 1) {
      if (this.#neurons.isOff[neuron] === 1) continue;
      levels[(this.#neurons.levels[neuron] as number) - 1]?.push(neuron);
    }
    return levels;
  }

  /** Neurons of one level never read each other. */
  #placeLevel(level: readonly NeuronIndex[]): void {
    const irregular: NeuronIndex[][] = [];
    for (const groups of this.#groups(level).values()) {
      const inTables: NeuronIndex[] = [];
      for (const group of this.#merged(groups)) {
        const ranges = this.#merger.denseRanges(group);
        if (ranges !== null) this.#place(group.neurons, ranges, group.wires);
        else inTables.push(...group.neurons);
      }
      if (inTables.length > 0) irregular.push(inTables);
    }
    for (const neurons of irregular) this.#place(neurons, null, 0);
  }

  /** The rows of a softmax layer stay neighbours, whatever its units read. */
  #merged(groups: readonly Group[]): readonly Group[] {
    const first = groups[0]?.neurons[0] as NeuronIndex;
    return this.#neurons.activations[first] === 'softmax' ? [joined(groups)] : this.#merger.merge(groups);
  }

  /** What the neurons of one block have in common besides their sources. Softmax is over the units of one layer. */
  #ruleOf(neuron: NeuronIndex): number {
    const { activations, layers, biases, dropoutColumns } = this.#neurons;
    const activation = activations[neuron] as Activation;
    const kind = this.#numberOf(activation) + (activation === 'softmax' ? (layers[neuron] as NeuronIndex) : 0);
    const hasDropout = Number((dropoutColumns[neuron] as number) >= 0);
    const hasBias = Number((biases[neuron] as number) >= 0);
    return 8 * kind + 4 * hasDropout + 2 * hasBias + (this.#logits[neuron] as number);
  }

  /** Softmax comes last in the table, and expressions of the user's own before all of it. */
  #numberOf(activation: Activation): number {
    if (!isOwnActivation(activation)) return activationKinds.indexOf(activation);
    const canonical = canonicalActivation(activation);
    const known = this.#own.indexOf(canonical);
    return -1 - (known < 0 ? this.#own.push(canonical) - 1 : known);
  }

  /** Neurons with the same sources, by what else they have in common. */
  #groups(level: readonly NeuronIndex[]): ReadonlyMap<number, readonly Group[]> {
    const byRule = new Map<number, GrowingGroup[]>();
    const byHash = new Map<number, GrowingGroup[]>();
    for (const neuron of level) {
      const rule = this.#ruleOf(neuron);
      const candidates = listAt(byHash, this.#sortSources(neuron, rule));
      const sources = this.#sourceRows.subarray(this.#neurons.starts[neuron], this.#neurons.starts[neuron + 1]);
      const found = candidates.find((group) => group.rule === rule && isSame(group.sources, sources));
      const group = found ?? { rule, neurons: [], sources, wires: 0 };
      group.neurons.push(neuron);
      group.wires += sources.length;
      if (found !== undefined) continue;
      candidates.push(group);
      listAt(byRule, rule).push(group);
    }
    return byRule;
  }

  /**
   * Writes the rows that a neuron reads, ascending.
   * @returns a hash of them and the rule
   */
  #sortSources(neuron: NeuronIndex, rule: number): number {
    const { starts, sources } = this.#neurons;
    const [rowOf, sourceRows] = [this.#rowOf, this.#sourceRows];
    const [start, end] = [starts[neuron] as number, starts[neuron + 1] as number];
    let hash = rule;
    let last = -1;
    let isAscending = true;
    for (let wire = start; wire < end; wire += 1) {
      const row = rowOf[sources[wire] as NeuronIndex] as Row;
      sourceRows[wire] = row;
      hash = nextHash(hash, row);
      if (row < last) isAscending = false;
      last = row;
    }
    return isAscending ? hash : sourceRows.subarray(start, end).sort().reduce(nextHash, rule);
  }

  #place(neurons: readonly NeuronIndex[], ranges: readonly SourceRange[] | null, denseWires: number): void {
    const sorted = this.#inOrder(neurons);
    const first = sorted[0] as NeuronIndex;
    const hasBias = (this.#neurons.biases[first] as number) >= 0;
    if (ranges !== null) this.#rowCount = roundUp(this.#rowCount);
    const row = this.#rowCount;
    for (const [unit, neuron] of sorted.entries()) this.#rowOf[neuron] = row + unit;
    this.#rowCount += sorted.length;
    const terms = ranges?.map(({ source, depth }) => ({
      source,
      depth,
      weight: this.#takeSlots(sorted.length * roundUp(depth)),
    }));
    this.#blocks.push({
      row,
      neurons: sorted,
      activation: this.#neurons.activations[first] as Activation,
      hasBias,
      bias: this.#takeSlots(sorted.length),
      hasDropout: (this.#neurons.dropoutColumns[first] as number) >= 0,
      isLogits: this.#logits[first] === 1,
      terms: terms ?? null,
      ruled: null,
      hasHoles: denseWires < sorted.length * (ranges ?? []).reduce((sum, { depth }) => sum + depth, 0),
    });
  }

  #placeRuled(ruled: RuledNeurons): void {
    this.#rowCount = roundUp(this.#rowCount);
    const row = this.#rowCount;
    const neurons = Array.from({ length: ruled.width }, (_, unit) => ruled.first + unit);
    for (const [unit, neuron] of neurons.entries()) this.#rowOf[neuron] = row + unit;
    this.#rowCount += ruled.width;
    const parameters = ruledParameters(this.#graph, ruled).reduce((sum, { length }) => sum + length, 0);
    const bias = this.#takeSlots(parameters);
    const plain = {
      activation: 'linear',
      hasBias: false,
      hasDropout: false,
      isLogits: false,
      hasHoles: false,
    } as const;
    this.#blocks.push({ row, neurons, bias, ...plain, terms: [], ruled });
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

interface GrowingGroup extends Group {
  readonly neurons: NeuronIndex[];
  wires: number;
}

function nextHash(hash: number, row: Row): number {
  return (Math.imul(hash, 31) + row) | 0;
}

function listAt<Item>(lists: Map<number, Item[]>, key: number): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function isSame(one: Int32Array, other: Int32Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
