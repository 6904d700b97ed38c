// The numbers of the shown operations in one trace: values, gradients, and the local derivatives between them.
import type { Trace } from '#core/graph/trace.ts';
import { derivativeAt, gradientAt, valueAt } from '../numbers-at.ts';
import { biasAt, forEachInput, sourceOfWire } from '../places.ts';
import type { OperationGraph, ShownContent, ShownOperation } from './shown-operation.ts';

/** Parallel arrays: number `inputs[i]` of the one operation moves number `outputs[i]` of the other by `values[i]` per unit. */
export interface LocalDerivatives {
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly values: readonly number[];
}

/** The same operation with its first `count` numbers only, for whoever looks at no more. */
export function shortened(operation: ShownOperation, count: number): ShownOperation {
  const { content, width } = operation;
  return width <= count ? operation : { ...operation, content: firstOf(content, count), width: count };
}

function firstOf(content: ShownContent, count: number): ShownContent {
  switch (content.of) {
    case 'values':
      return { ...content, places: content.places.subarray(0, count) };
    case 'weights':
    case 'products':
      return { ...content, wires: content.wires.subarray(0, count), targets: content.targets.subarray(0, count) };
    case 'biases':
    case 'rest':
      return { ...content, targets: content.targets.subarray(0, count) };
    case 'targets':
      return { ...content, count };
  }
}

/** The trace must be of one example. */
export function valuesOf(trace: Trace, { content }: ShownOperation): Float64Array {
  switch (content.of) {
    case 'values':
      return Float64Array.from(content.places, (place) => valueAt(trace, place));
    case 'weights':
      return Float64Array.from(content.wires, (wire) => weightAt(trace, wire));
    case 'products':
      return Float64Array.from(content.wires, (wire) => productAt(trace, wire));
    case 'biases':
      return Float64Array.from(
        content.targets,
        (place) => trace.parameters[biasAt(trace.graph, place) ?? -1] as number,
      );
    case 'rest':
      return Float64Array.from(content.targets, (_, at) => restAt(trace, content, at));
    case 'targets':
      return trace.targets.slice(0, content.count);
  }
}

/** ∂L/∂value; null for targets, which are given and not learnt. */
export function gradientsOf(trace: Trace, { content }: ShownOperation): Float64Array | null {
  const { graph, parameterGradients } = trace;
  switch (content.of) {
    case 'values':
      return Float64Array.from(content.places, (place) => gradientAt(trace, place));
    case 'weights':
      return Float64Array.from(
        content.wires,
        (wire) => parameterGradients[graph.wires.parameters[wire] as number] ?? 0,
      );
    case 'biases':
      return Float64Array.from(content.targets, (place) => parameterGradients[biasAt(graph, place) ?? -1] as number);
    case 'products':
    case 'rest':
      return Float64Array.from(content.targets, (place) => gradientAt(trace, place));
    case 'targets':
      return null;
  }
}

export function weightAt({ graph, parameters }: Trace, wire: number): number {
  return parameters[graph.wires.parameters[wire] as number] as number;
}

export function productAt(trace: Trace, wire: number): number {
  return weightAt(trace, wire) * valueAt(trace, sourceOfWire(trace.graph, wire));
}

function restAt(trace: Trace, { starts, wires }: Extract<ShownContent, { of: 'rest' }>, at: number): number {
  let sum = 0;
  for (let index = starts[at] as number; index < (starts[at + 1] as number); index += 1) {
    sum += productAt(trace, wires[index] as number);
  }
  return sum;
}

/**
 * What the numbers of one operation do to those of another one that reads it; null where that is not a derivative.
 * @param element only what this one number does
 */
export function localsBetween(
  trace: Trace,
  { operations }: OperationGraph,
  from: number,
  to: number,
  element: number | null = null,
): LocalDerivatives | null {
  const input = operations[from] as ShownOperation;
  const output = operations[to] as ShownOperation;
  if (input.kind === 'target' || input.kind === 'folded' || output.kind === 'folded') return null;
  const locals = new LocalList(element);
  if (output.content.of === 'products') addProductLocals(trace, input, output.content.wires, locals);
  else if (output.content.of === 'values') {
    if (input.content.of === 'values') addFunctionLocals(trace, input.content.places, output.content.places, locals);
    else addTermLocals(trace, input.content, output.content.places, locals);
  }
  return locals;
}

class LocalList implements LocalDerivatives {
  readonly inputs: number[] = [];
  readonly outputs: number[] = [];
  readonly values: number[] = [];
  readonly #only: number | null;

  constructor(only: number | null) {
    this.#only = only;
  }

  wants(input: number): boolean {
    return this.#only === null || this.#only === input;
  }

  add(input: number, output: number, value: number): void {
    if (!this.wants(input)) return;
    this.inputs.push(input);
    this.outputs.push(output);
    this.values.push(value);
  }
}

/** ∂(w·a)/∂w = a and ∂(w·a)/∂a = w. */
function addProductLocals(trace: Trace, { content }: ShownOperation, wires: Int32Array, locals: LocalList): void {
  const positions = content.of === 'values' ? positionsOf(content.places) : null;
  for (const [at, wire] of wires.entries()) {
    const source = sourceOfWire(trace.graph, wire);
    if (positions === null) locals.add(at, at, valueAt(trace, source));
    else locals.add(positions.get(source) as number, at, weightAt(trace, wire));
  }
}

/** Into sums: a weight by its activation, anything else as it is. */
function addTermLocals(trace: Trace, content: ShownContent, sums: Int32Array, locals: LocalList): void {
  if (content.of === 'values' || content.of === 'targets') return;
  const positions = positionsOf(sums);
  for (const [at, target] of content.targets.entries()) {
    if (!locals.wants(at)) continue;
    const value = content.of === 'weights' ? valueAt(trace, sourceOfWire(trace.graph, content.wires[at] as number)) : 1;
    locals.add(at, positions.get(target) as number, value);
  }
}

function addFunctionLocals(trace: Trace, from: Int32Array, to: Int32Array, locals: LocalList): void {
  const positions = positionsOf(from);
  for (const [output, place] of to.entries()) {
    forEachInput(trace.graph, place, (source, wire) => {
      const input = positions.get(source);
      if (input !== undefined && locals.wants(input)) {
        locals.add(input, output, derivativeAt(trace, place, source, wire));
      }
    });
  }
}

/** Where each of some places stands among them. */
function positionsOf(places: Int32Array): ReadonlyMap<number, number> {
  const positions = new Map<number, number>();
  for (let at = 0; at < places.length; at += 1) positions.set(places[at] as number, at);
  return positions;
}
