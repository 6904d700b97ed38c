// Groups of a level's neurons that become one matrix: those with the same sources, or with so many in common that its holes cost less.
import type { Row } from './plan.ts';
import type { NeuronIndex } from './plan-neurons.ts';
import { roundUp } from './whole-vectors.ts';

/** Neighbouring sources. */
export interface SourceRange {
  readonly source: Row;
  readonly depth: number;
}

/** Neurons of one rule. */
export interface Group {
  readonly rule: number;
  readonly neurons: readonly NeuronIndex[];
  /** Rows that any of them reads, ascending: a dense block has a weight from each to every neuron, absent ones held at 0. */
  readonly sources: Int32Array;
  readonly wires: number;
}

/** What a wire costs in a table, and what a step over a range costs for each neuron, in wires of a dense block. */
const costOfTableWire = 3;
const costOfRange = 8;
/** A group is compared with so many that stand before it. */
const compared = 4;

export class GroupMerger {
  readonly #inputCount: number;

  constructor(inputCount: number) {
    this.#inputCount = inputCount;
  }

  /** Joins groups of one rule where one matrix is cheaper than several: all of them, or some by some. */
  merge(groups: readonly Group[]): readonly Group[] {
    if (groups.length < 2) return groups;
    const whole = this.#joinedIfCheaper(groups);
    if (whole !== null) return [whole];
    const kept: Group[] = [];
    for (const group of groups) this.#mergeInto(kept, group);
    return kept;
  }

  #mergeInto(kept: Group[], group: Group): void {
    for (let at = kept.length - 1; at >= Math.max(0, kept.length - compared); at -= 1) {
      const both = this.#joinedIfCheaper([kept[at] as Group, group]);
      if (both === null) continue;
      kept[at] = both;
      return;
    }
    kept.push(group);
  }

  #joinedIfCheaper(groups: readonly Group[]): Group | null {
    let [apart, neurons, depth] = [0, 0, 0];
    for (const group of groups) {
      apart += this.#cost(group);
      neurons += group.neurons.length;
      depth = Math.max(depth, group.sources.length);
    }
    if (roundUp(neurons) * (depth + costOfRange) >= apart) return null;
    const whole = joined(groups);
    return this.#denseCost(whole) < apart ? whole : null;
  }

  /** Neighbouring sources, or null where tables of wires are the better way. */
  denseRanges(group: Group): readonly SourceRange[] | null {
    const ranges = this.#rangesOf(group.sources);
    const isFull = group.wires === group.neurons.length * group.sources.length;
    if (isFull && group.wires >= 2 * ranges.length && ranges.length > 0) return ranges;
    return this.#denseCost(group) < costOfTableWire * group.wires ? ranges : null;
  }

  #cost(group: Group): number {
    const inTable = costOfTableWire * group.wires;
    return this.denseRanges(group) === null ? inTable : Math.min(inTable, this.#denseCost(group));
  }

  #denseCost({ neurons, sources }: Group): number {
    return roundUp(neurons.length) * (sources.length + costOfRange * this.#rangesOf(sources).length);
  }

  #rangesOf(sources: Int32Array): readonly SourceRange[] {
    const ranges: SourceRange[] = [];
    for (let start = 0; start < sources.length; ) {
      const source = sources[start] as Row;
      let depth = 1;
      // Inputs need no gradient, so no range reaches from them into the neurons behind.
      while (sources[start + depth] === source + depth && source + depth !== this.#inputCount) depth += 1;
      ranges.push({ source, depth });
      start += depth;
    }
    return ranges;
  }
}

/** Neurons of one rule as one group, in the order of the groups. */
export function joined(groups: readonly Group[]): Group {
  const [first] = groups as readonly [Group];
  return {
    rule: first.rule,
    neurons: groups.flatMap((group) => group.neurons),
    sources: unionOf(groups.map((group) => group.sources)),
    wires: groups.reduce((sum, group) => sum + group.wires, 0),
  };
}

function unionOf(lists: readonly Int32Array[]): Int32Array {
  const last = lists.reduce((most, list) => Math.max(most, list.at(-1) ?? -1), -1);
  const isThere = new Uint8Array(last + 1);
  for (const list of lists) for (const row of list) isThere[row] = 1;
  const union = new Int32Array(isThere.length);
  let count = 0;
  for (let row = isThere.indexOf(1); row >= 0; row = isThere.indexOf(1, row + 1)) union[count++] = row;
  return union.slice(0, count);
}
