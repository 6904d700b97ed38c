// Places of the numbers of a compiled network: the outputs of all operations, one behind the other.
import type { ComputationGraph, Operation, OperationIndex } from '#core/graph/computation-graph.ts';
import { forEachRead, readingOf } from '#core/graph/operations/operation-rules.ts';
import { remembered } from '#core/numeric/remembered.ts';

/** Number of an operation's unit, counted through the whole graph. */
export type Place = number;

export interface Places {
  readonly count: number;
  /** Place of the first unit of each operation. */
  readonly first: Int32Array;
  /** Operation of each place. */
  readonly operationOf: Int32Array;
  /** The place that each wire comes from. */
  readonly wireSources: Int32Array;
}

/** Whoever walks over all wires asks once. */
export const placesOf = remembered(({ operations, wires }: ComputationGraph): Places => {
  const first = new Int32Array(operations.length + 1);
  for (const [index, { width }] of operations.entries()) first[index + 1] = (first[index] as number) + width;
  const count = first[operations.length] as number;
  const operationOf = new Int32Array(count);
  for (const index of operations.keys()) operationOf.fill(index, first[index], first[index + 1]);
  const wireSources = wires.sources.map(
    (source, wire) => (first[source] as number) + (wires.sourceUnits[wire] as number),
  );
  return { count, first, operationOf, wireSources };
});

export function operationAt(graph: ComputationGraph, place: Place): Operation {
  return graph.operations[placesOf(graph).operationOf[place] as number] as Operation;
}

export function unitAt(graph: ComputationGraph, place: Place): number {
  const { first, operationOf } = placesOf(graph);
  return place - (first[operationOf[place] as number] as number);
}

/** Whether the number is 0 because its neuron is switched off. */
export function isOffAt(graph: ComputationGraph, place: Place): boolean {
  return operationAt(graph, place).switchedOff?.includes(unitAt(graph, place)) ?? false;
}

export function placeOf(graph: ComputationGraph, operation: OperationIndex, unit: number): Place {
  return (placesOf(graph).first[operation] as number) + unit;
}

/** All places of one operation. */
export function placesOfOperation(graph: ComputationGraph, operation: OperationIndex): Int32Array {
  const first = placeOf(graph, operation, 0);
  return Int32Array.from({ length: (graph.operations[operation] as Operation).width }, (_, unit) => first + unit);
}

/** The numbers of the wires into a weighted sum: `from` to before `to`. */
export function wiresInto(graph: ComputationGraph, place: Place): { readonly from: number; readonly to: number } {
  const operation = operationAt(graph, place);
  if (operation.kind !== 'affine') return { from: 0, to: 0 };
  const row = operation.firstRow + unitAt(graph, place);
  const { starts } = graph.wires;
  return { from: starts[row] as number, to: starts[row + 1] as number };
}

export function sourceOfWire(graph: ComputationGraph, wire: number): Place {
  return placesOf(graph).wireSources[wire] as number;
}

/** Index of a weighted sum's bias among the parameters; null when it has none. */
export function biasAt(graph: ComputationGraph, place: Place): number | null {
  const operation = operationAt(graph, place);
  if (operation.kind !== 'affine' || operation.biasOffset === null) return null;
  return operation.biasOffset + unitAt(graph, place);
}

/** Calls `visit` with every place that this one is computed from, in the order of the computation, and the wire between or −1. */
export function forEachInput(graph: ComputationGraph, place: Place, visit: (input: Place, wire: number) => void): void {
  const { first, operationOf } = placesOf(graph);
  forEachRead(graph, operationOf[place] as number, unitAt(graph, place), (source, unit, wire) =>
    visit((first[source] as number) + unit, wire),
  );
}

/** The operations that one is computed from. */
export function inputsOf(graph: ComputationGraph, index: OperationIndex): ReadonlySet<OperationIndex> {
  const inputs = new Set<OperationIndex>();
  const { width } = graph.operations[index] as Operation;
  // Where a unit reads all of its input, so does every other.
  const units = readingOf(graph.operations[index] as Operation) === 'whole' ? Math.min(1, width) : width;
  for (let unit = 0; unit < units; unit += 1) forEachRead(graph, index, unit, (source) => inputs.add(source));
  return inputs;
}
