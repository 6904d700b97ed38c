// All ways on which a change of one neuron's z reaches the loss: a graph whose factors multiply along a way.
import { elementwiseActivations } from '#core/layers/activation-functions.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import type { Network, NeuronReference } from '#core/network/network.ts';
import { outputLayers } from '#core/network/network-queries.ts';
import { type NetworkTable, networkTable } from '#core/network/network-table.ts';
import { switchedOffWires } from '#core/network/switched-off.ts';
import type { RowTrace } from '../row-trace.ts';
import { type LossDerivatives, lossDerivatives } from './loss-derivatives.ts';

export interface Route {
  /** Position of the stop it leads to. */
  readonly to: number;
  readonly factor: number;
}

/** A neuron on the way; under softmax its z and its a are two stops, since every a depends on every z. */
export interface Stop {
  readonly neuron: NeuronReference;
  readonly routes: readonly Route[];
  /** What the loss itself sends here; null where it doesn't look. */
  readonly fromLoss: number | null;
}

export interface RouteSubject {
  readonly network: Network;
  /** In the order of the layout. */
  readonly parameters: Float64Array;
  readonly loss: LossKind;
  readonly trace: RowTrace;
}

/** The stops that can be reached from z of this neuron, in topological order, this one first. */
export function routesFrom(subject: RouteSubject, start: NeuronReference): readonly Stop[] {
  return new RouteFinder(subject).find(start);
}

/** z of neuron n has the number n; a of a softmax neuron the number n + count. */
type StopNumber = number;

class RouteFinder {
  readonly #subject: RouteSubject;
  readonly #table: NetworkTable;
  readonly #outgoing: OutgoingWires;
  readonly #loss: LossDerivatives;
  readonly #count: number;

  constructor(subject: RouteSubject) {
    this.#subject = subject;
    this.#table = networkTable(subject.network);
    this.#outgoing = outgoingWires(this.#table, switchedOffWires(subject.network));
    this.#loss = lossDerivatives(subject.loss, outputLayers(subject.network), subject.trace);
    this.#count = this.#table.firstNeurons.at(-1) ?? 0;
  }

  find(start: NeuronReference): readonly Stop[] {
    const number = this.#numberOf(start);
    const routes = this.#reach(number);
    const order = inTopologicalOrder(number, routes);
    const position = new Map(order.map((stop, at) => [stop, at]));
    return order.map((stop) => ({
      neuron: this.#neuronOf(stop),
      fromLoss: this.#fromLoss(stop),
      routes: (routes.get(stop) ?? []).map(({ to, factor }) => ({ to: position.get(to) as number, factor })),
    }));
  }

  #reach(start: StopNumber): ReadonlyMap<StopNumber, readonly Route[]> {
    const routes = new Map<StopNumber, readonly Route[]>();
    const waiting = [start];
    for (let stop = waiting.pop(); stop !== undefined; stop = waiting.pop()) {
      if (routes.has(stop)) continue;
      const onwards = this.#routes(stop);
      routes.set(stop, onwards);
      for (const { to } of onwards) waiting.push(to);
    }
    return routes;
  }

  #routes(stop: StopNumber): readonly Route[] {
    if (stop >= this.#count) return this.#wires(stop - this.#count, 1);
    const slope = this.#slope(stop);
    if (slope !== null) return this.#wires(stop, slope);
    return this.#throughSoftmax(stop);
  }

  #wires(neuron: number, slope: number): readonly Route[] {
    const { starts, wires } = this.#outgoing;
    const routes: Route[] = [];
    for (let at = starts[neuron] as number; at < (starts[neuron + 1] as number); at += 1) {
      const wire = wires[at] as number;
      // Wires are numbered as the parameters are.
      const weight = this.#subject.parameters[wire] as number;
      routes.push({ to: this.#outgoing.targets[wire] as number, factor: slope * weight });
    }
    return routes;
  }

  /** From z to every a of the layer that something looks at. */
  #throughSoftmax(stop: StopNumber): readonly Route[] {
    const { layer, unit } = this.#neuronOf(stop);
    const activations = this.#subject.trace.activations.get(layer) ?? new Float64Array(0);
    const first = stop - unit;
    const own = activations[unit] as number;
    return Array.from(activations, (activation, other) => ({
      to: this.#count + first + other,
      factor: activation * ((other === unit ? 1 : 0) - own),
    })).filter(({ to }) => this.#wires(to - this.#count, 1).length > 0 || this.#fromLoss(to) !== null);
  }

  /** f′(z); null under softmax. */
  #slope(neuron: number): number | null {
    const { layer, unit } = this.#neuronOf(neuron);
    const drawn = this.#layerOf(neuron);
    if (drawn.kind === 'input' || drawn.activation === 'softmax') return null;
    const { preActivations, activations } = this.#subject.trace;
    const z = preActivations.get(layer)?.[unit] as number;
    return elementwiseActivations[drawn.activation].derivative(z, activations.get(layer)?.[unit] as number);
  }

  #fromLoss(stop: StopNumber): number | null {
    const isActivation = stop >= this.#count;
    const neuron = isActivation ? stop - this.#count : stop;
    const { layer, unit } = this.#neuronOf(stop);
    const derivative = this.#loss.byLayer.get(layer)?.[unit];
    if (derivative === undefined) return null;
    const slope = this.#slope(neuron);
    if (this.#loss.arrivesAt === 'preActivation') return isActivation ? null : derivative;
    if (isActivation) return derivative;
    return slope === null ? null : derivative * slope;
  }

  #layerOf(neuron: number) {
    return this.#subject.network.layers[this.#layerNumber(neuron)] as Network['layers'][number];
  }

  #layerNumber(neuron: number): number {
    const { firstNeurons } = this.#table;
    let low = 0;
    let high = firstNeurons.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((firstNeurons[middle] as number) <= neuron) low = middle;
      else high = middle;
    }
    return low;
  }

  #neuronOf(stop: StopNumber): NeuronReference {
    const neuron = stop >= this.#count ? stop - this.#count : stop;
    const layer = this.#layerNumber(neuron);
    return {
      layer: (this.#subject.network.layers[layer] as Network['layers'][number]).id,
      unit: neuron - (this.#table.firstNeurons[layer] as number),
    };
  }

  #numberOf({ layer, unit }: NeuronReference): StopNumber {
    return (this.#table.firstNeurons[this.#table.layerOf.get(layer) as number] as number) + unit;
  }
}

interface OutgoingWires {
  /** Wires out of neuron n are `wires[starts[n]]` to `wires[starts[n + 1]]`. */
  readonly starts: Int32Array;
  readonly wires: Int32Array;
  /** Neuron at the end of each wire. */
  readonly targets: Int32Array;
}

/** @param off 1 for every wire that carries nothing; null: all carry something */
function outgoingWires(table: NetworkTable, off: Uint8Array | null): OutgoingWires {
  const { firstNeurons, firstWires, sources, targets, sourceUnits, targetUnits } = table;
  const wireCount = firstWires.at(-1) ?? 0;
  const from = new Int32Array(wireCount);
  const to = new Int32Array(wireCount);
  for (let connection = 0; connection < sources.length; connection += 1) {
    const source = firstNeurons[sources[connection] as number] as number;
    const target = firstNeurons[targets[connection] as number] as number;
    for (let wire = firstWires[connection] as number; wire < (firstWires[connection + 1] as number); wire += 1) {
      from[wire] = source + (sourceUnits[wire] as number);
      to[wire] = target + (targetUnits[wire] as number);
    }
  }
  const starts = new Int32Array((firstNeurons.at(-1) ?? 0) + 1);
  for (const [wire, neuron] of from.entries()) {
    if (off?.[wire] !== 1) starts[neuron + 1] = (starts[neuron + 1] as number) + 1;
  }
  for (let neuron = 1; neuron < starts.length; neuron += 1) {
    starts[neuron] = (starts[neuron] as number) + (starts[neuron - 1] as number);
  }
  const next = starts.slice();
  const wires = new Int32Array(wireCount);
  for (const [wire, neuron] of from.entries()) {
    if (off?.[wire] === 1) continue;
    const at = next[neuron] as number;
    wires[at] = wire;
    next[neuron] = at + 1;
  }
  return { starts, wires, targets: to };
}

function inTopologicalOrder(start: StopNumber, routes: ReadonlyMap<StopNumber, readonly Route[]>): StopNumber[] {
  const waits = new Map<StopNumber, number>();
  for (const onwards of routes.values()) for (const { to } of onwards) waits.set(to, (waits.get(to) ?? 0) + 1);
  const order = [start];
  for (const stop of order) {
    for (const { to } of routes.get(stop) ?? []) {
      const left = (waits.get(to) as number) - 1;
      waits.set(to, left);
      if (left === 0) order.push(to);
    }
  }
  return order;
}
