// Makes operations of clusters of numbers: sums get their weights, biases, products and what is left over.
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import { biasAt, forEachInput, operationAt, placesOf, sourceOfWire, wiresInto } from '../places.ts';
import type { Cluster } from './clusters.ts';
import type { OperationGraph, ShownContent, ShownKind, ShownOperation } from './shown-operation.ts';

/** A neuron's own products are shown one by one up to here; of more, the first few, and the others as one. */
const mostProducts = 12;
const productsBeforeFold = 8;

/**
 * @param withParameters weights and biases are operations of their own
 * @param most null is returned where there are more operations than these
 */
export function buildGraph(
  graph: ComputationGraph,
  clusters: readonly Cluster[],
  withParameters: boolean,
  most: number,
): OperationGraph | null {
  const builder = new Builder(graph, withParameters);
  if (clusters.length > most) return null;
  for (const cluster of clusters) {
    builder.add(cluster);
    if (builder.count > most) return null;
  }
  return builder.finish();
}

class Builder {
  readonly #graph: ComputationGraph;
  readonly #withParameters: boolean;
  readonly #operations: ShownOperation[] = [];
  /** Position of the operation that shows each place; −1: none. */
  readonly #shownAt: Int32Array;
  readonly #given = new Map<number, number>();

  constructor(graph: ComputationGraph, withParameters: boolean) {
    this.#graph = graph;
    this.#withParameters = withParameters;
    this.#shownAt = new Int32Array(placesOf(graph).count).fill(-1);
  }

  get count(): number {
    return this.#operations.length;
  }

  add(cluster: Cluster): void {
    const { places } = cluster;
    const { kind } = operationAt(this.#graph, places[0] as number);
    if (cluster.isFolded) this.#addValues('folded', places, this.#inputsOf(places));
    else if (kind !== 'affine') this.#addFunction(kind, places);
    else if (cluster.isTakenApart) this.#addApart(places[0] as number, cluster.hasEveryWire);
    else this.#addSums(places);
  }

  finish(): OperationGraph {
    const consumers: number[][] = this.#operations.map(() => []);
    for (const [position, { inputs }] of this.#operations.entries()) {
      for (const input of inputs) (consumers[input] as number[]).push(position);
    }
    return { graph: this.#graph, operations: this.#operations, consumers };
  }

  #push(kind: ShownKind, content: ShownContent, width: number, inputs: readonly number[], isPartial = false): number {
    const id = `${kind}:${this.#operations.length}:${firstOf(content)}`;
    return this.#operations.push({ id, kind, content, width, inputs, isPartial }) - 1;
  }

  #addValues(kind: ShownKind, places: Int32Array, inputs: readonly number[]): void {
    const position = this.#push(kind, { of: 'values', places }, places.length, inputs);
    for (const place of places) this.#shownAt[place] = position;
  }

  #addFunction(kind: Exclude<ReturnType<typeof operationAt>['kind'], 'affine'>, places: Int32Array): void {
    const inputs = this.#inputsOf(places);
    if (kind !== 'elementwiseLoss' && kind !== 'crossEntropy') {
      this.#addValues(kind, places, inputs);
      return;
    }
    const count = this.#graph.outputWidth;
    const target = this.#push('target', { of: 'targets', count }, count, []);
    this.#addValues('loss', places, [...inputs, target]);
  }

  /** What these places are computed from; what is not shown comes in one operation of given numbers. */
  #inputsOf(places: Int32Array): readonly number[] {
    const inputs = new Set<number>();
    const missing = new Set<number>();
    const own = new Set(places);
    for (const place of places) {
      forEachInput(this.#graph, place, (input) => {
        const shown = this.#shownAt[input] as number;
        if (shown >= 0) inputs.add(shown);
        else if (!own.has(input)) missing.add(input);
      });
    }
    if (missing.size > 0) inputs.add(this.#addGiven(Int32Array.from(missing)));
    return [...inputs];
  }

  /** One number that is given twice is one operation. */
  #addGiven(places: Int32Array): number {
    const [only] = places;
    const known = places.length === 1 && only !== undefined ? this.#given.get(only) : undefined;
    if (known !== undefined) return known;
    const isInput = places.every((place) => operationAt(this.#graph, place).kind === 'input');
    const position = this.#push(isInput ? 'input' : 'given', { of: 'values', places }, places.length, [], true);
    if (places.length === 1 && only !== undefined) this.#given.set(only, position);
    return position;
  }

  /** One sum with every product that is shown as an operation. */
  #addApart(place: number, hasEveryWire: boolean): void {
    const { from, to } = wiresInto(this.#graph, place);
    const groups = new Map<number, number[]>();
    const unshown: number[] = [];
    for (let wire = from; wire < to; wire += 1) {
      const shown = this.#shownAt[sourceOfWire(this.#graph, wire)] as number;
      const group = groups.get(shown);
      if (shown < 0) unshown.push(wire);
      else if (group === undefined) groups.set(shown, [wire]);
      else group.push(wire);
    }
    const inputs = this.#addBias(Int32Array.of(place));
    for (const [source, wires] of groups) inputs.push(this.#addProducts(source, wires, place));
    if (hasEveryWire) inputs.push(...this.#addGivenProducts(unshown, place));
    else if (unshown.length > 0) inputs.push(this.#addRest(Int32Array.of(place), [unshown]));
    this.#addValues('sum', Int32Array.of(place), inputs);
  }

  #addGivenProducts(wires: readonly number[], target: number): readonly number[] {
    const single = wires.length <= mostProducts ? wires : wires.slice(0, productsBeforeFold);
    const folded = wires.slice(single.length);
    const groups = [...single.map((wire) => [wire]), ...(folded.length > 0 ? [folded] : [])];
    return groups.map((group) => {
      const sources = Int32Array.from(group, (wire) => sourceOfWire(this.#graph, wire));
      return this.#addProducts(this.#addGiven(sources), group, target);
    });
  }

  /** Products of one operation's numbers with their weights. */
  #addProducts(source: number, wires: readonly number[], target: number): number {
    const content = { wires: Int32Array.from(wires), targets: new Int32Array(wires.length).fill(target) };
    const weights = this.#push('weight', { of: 'weights', ...content }, wires.length, []);
    return this.#push('product', { of: 'products', ...content }, wires.length, [weights, source]);
  }

  /** Many sums in one operation, which takes the products in itself. */
  #addSums(places: Int32Array): void {
    const groups = new Map<number, { wires: number[]; targets: number[] }>();
    const unshown = Array.from(places, (): number[] => []);
    const { wireSources } = placesOf(this.#graph);
    for (const [at, place] of places.entries()) {
      const { from, to } = wiresInto(this.#graph, place);
      for (let wire = from; wire < to; wire += 1) {
        const shown = this.#shownAt[wireSources[wire] as number] as number;
        if (shown < 0) unshown[at]?.push(wire);
        else addTo(groups, shown, wire, place);
      }
    }
    const inputs = this.#withParameters ? this.#addBias(places) : [];
    for (const [source, { wires, targets }] of groups) {
      if (this.#withParameters) {
        const content = { of: 'weights', wires: Int32Array.from(wires), targets: Int32Array.from(targets) } as const;
        inputs.push(this.#push('weight', content, wires.length, []));
      }
      inputs.push(source);
    }
    if (unshown.some((wires) => wires.length > 0)) inputs.push(this.#addRest(places, unshown));
    this.#addValues('sum', places, inputs);
  }

  #addBias(places: Int32Array): number[] {
    const targets = places.filter((place) => biasAt(this.#graph, place) !== null);
    return targets.length === 0 ? [] : [this.#push('bias', { of: 'biases', targets }, targets.length, [])];
  }

  #addRest(targets: Int32Array, wires: readonly (readonly number[])[]): number {
    const starts = new Int32Array(wires.length + 1);
    for (const [at, each] of wires.entries()) starts[at + 1] = (starts[at] as number) + each.length;
    return this.#push(
      'rest',
      { of: 'rest', targets, starts, wires: Int32Array.from(wires.flat()) },
      targets.length,
      [],
    );
  }
}

function addTo(
  groups: Map<number, { wires: number[]; targets: number[] }>,
  source: number,
  wire: number,
  target: number,
): void {
  const group = groups.get(source) ?? { wires: [], targets: [] };
  group.wires.push(wire);
  group.targets.push(target);
  groups.set(source, group);
}

function firstOf(content: ShownContent): string {
  if (content.of === 'values') return `${content.places[0]}`;
  if (content.of === 'targets') return '';
  return content.of === 'weights' || content.of === 'products' ? `w${content.wires[0]}` : `z${content.targets[0]}`;
}
