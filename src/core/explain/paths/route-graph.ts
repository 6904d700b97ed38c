// All ways on which a change of one neuron's z reaches the loss: a walk over the computation graph, whose factors multiply along a way.
import type { ComputationGraph, OperationIndex } from '#core/graph/computation-graph.ts';
import { readingOf } from '#core/graph/operations/operation-rules.ts';
import type { Trace } from '#core/graph/trace.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import type { LayerId, Network, NeuronReference } from '#core/network/network.ts';
import { remembered } from '#core/numeric/remembered.ts';
import { placeOfNeuron } from '../neuron-derivatives.ts';
import { derivativeAt } from '../numbers-at.ts';
import { forEachInput, inputsOf, operationAt, type Place, placesOf, placesOfOperation, unitAt } from '../places.ts';
import type { RowTrace } from '../row-trace.ts';

export interface Route {
  /** Position of the stop it leads to. */
  readonly to: number;
  readonly factor: number;
}

/** A neuron on the way; where a number depends on several of another layer at once (softmax), its z and its a are two stops. */
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

/** The stops that can be reached from z of this neuron, or from its value where it has no z, in topological order, this one first. */
export function routesFrom({ trace: { graphTrace } }: RouteSubject, start: NeuronReference): readonly Stop[] {
  const { graph } = graphTrace;
  const first = placeOfNeuron(graph, start, 'preActivation') ?? placeOfNeuron(graph, start, 'activation');
  if (first === null) return [];
  const onwards = reach(graphTrace, first);
  // Places ascend in topological order.
  const order = [...onwards.keys()].sort((one, other) => one - other);
  const position = new Map(order.map((place, at) => [place, at]));
  return order.map((place) => {
    const { routes, fromLoss } = onwards.get(place) as Onwards;
    return {
      neuron: neuronAt(graphTrace.graph, place),
      fromLoss,
      routes: routes.map(({ to, factor }) => ({ to: position.get(to) as number, factor })),
    };
  });
}

function neuronAt(graph: ComputationGraph, place: Place): NeuronReference {
  return { layer: operationAt(graph, place).layer as LayerId, unit: unitAt(graph, place) };
}

interface Onwards {
  readonly routes: Route[];
  fromLoss: number | null;
}

function reach(trace: Trace, first: Place): ReadonlyMap<Place, Onwards> {
  const reached = new Map<Place, Onwards>();
  const waiting = [first];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (reached.has(place)) continue;
    const onwards: Onwards = { routes: [], fromLoss: null };
    reached.set(place, onwards);
    followReaders(trace, place, 1, onwards);
    for (const { to } of onwards.routes) waiting.push(to);
  }
  return reached;
}

/** Along what reads one number alone, to the next stops and to the loss. */
function followReaders(trace: Trace, place: Place, factor: number, onwards: Onwards): void {
  const { graph } = trace;
  forEachReader(graph, place, (reader, wire) => {
    const product = factor * derivativeAt(trace, reader, place, wire);
    const operation = placesOf(graph).operationOf[reader] as number;
    if (operation === graph.loss) onwards.fromLoss = (onwards.fromLoss ?? 0) + product;
    else if (readingOf(operationAt(graph, reader)) === 'unit') followReaders(trace, reader, product, onwards);
    else onwards.routes.push({ to: reader, factor: product });
  });
}

function forEachReader(graph: ComputationGraph, place: Place, visit: (reader: Place, wire: number) => void): void {
  const { starts, readers, wires, whole } = readersOf(graph);
  for (let at = starts[place] as number; at < (starts[place + 1] as number); at += 1) {
    visit(readers[at] as Place, wires[at] as number);
  }
  for (const operation of whole.get(placesOf(graph).operationOf[place] as number) ?? []) {
    for (const reader of placesOfOperation(graph, operation)) visit(reader, -1);
  }
}

interface Readers {
  /** Places that read place p are `readers[starts[p]]` to `readers[starts[p + 1]]`. */
  readonly starts: Int32Array;
  readonly readers: Int32Array;
  /** The wire between, −1 where there is none. */
  readonly wires: Int32Array;
  /** By operation, those that read it whole: one by one they would be the square of its width. */
  readonly whole: ReadonlyMap<OperationIndex, readonly OperationIndex[]>;
}

const readersOf = remembered((graph: ComputationGraph): Readers => {
  const whole = new Map<OperationIndex, OperationIndex[]>();
  const onePlaceEach: Int32Array[] = [];
  for (const [index, operation] of graph.operations.entries()) {
    if (readingOf(operation) !== 'whole') onePlaceEach.push(placesOfOperation(graph, index));
    else {
      const [source] = inputsOf(graph, index);
      if (source !== undefined) whole.set(source, [...(whole.get(source) ?? []), index]);
    }
  }
  const forEachRead = (visit: (input: Place, reader: Place, wire: number) => void): void => {
    for (const places of onePlaceEach) {
      for (const reader of places) forEachInput(graph, reader, (input, wire) => visit(input, reader, wire));
    }
  };
  const { count } = placesOf(graph);
  const starts = new Int32Array(count + 1);
  forEachRead((input) => {
    starts[input + 1] = (starts[input + 1] as number) + 1;
  });
  for (let place = 0; place < count; place += 1) {
    starts[place + 1] = (starts[place + 1] as number) + (starts[place] as number);
  }
  const readers = new Int32Array(starts[count] as number);
  const wires = new Int32Array(readers.length);
  const next = starts.slice();
  forEachRead((input, reader, wire) => {
    const at = next[input] as number;
    next[input] = at + 1;
    readers[at] = reader;
    wires[at] = wire;
  });
  return { starts, readers, wires, whole };
});
