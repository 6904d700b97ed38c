// The numbers of the shown operations in one trace: values, gradients, and the local derivatives between them.
import { slopeOf } from '#core/graph/operations/activation.ts';
import type { Trace } from '#core/graph/trace.ts';
import { accumulateCrossEntropyGradient } from '#core/learning/losses/cross-entropy.ts';
import { elementwiseLosses } from '#core/learning/losses/loss-functions.ts';
import { remembered } from '#core/numeric/remembered.ts';
import { biasAt, forEachInput, operationAt, placesOf, sourceOfWire, unitAt, wiresInto } from './places.ts';
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

export function valueAt(trace: Trace, place: number): number {
  return numberAt(trace, trace.values, place);
}

export function gradientAt(trace: Trace, place: number): number {
  return numberAt(trace, trace.gradients, place);
}

function numberAt({ graph }: Trace, arrays: readonly Float64Array[], place: number): number {
  const operation = placesOf(graph).operationOf[place] as number;
  return arrays[operation]?.[unitAt(graph, place)] as number;
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
    const { from: firstWire } = wiresInto(trace.graph, place);
    let number = 0;
    forEachInput(trace.graph, place, (source) => {
      const input = positions.get(source);
      if (input !== undefined && locals.wants(input))
        locals.add(input, output, localAt(trace, place, source, firstWire + number));
      number += 1;
    });
  }
}

/** Where each of some places stands among them. */
function positionsOf(places: Int32Array): ReadonlyMap<number, number> {
  const positions = new Map<number, number>();
  for (let at = 0; at < places.length; at += 1) positions.set(places[at] as number, at);
  return positions;
}

/** @param wire the one that leads from the input to the output, where the output is a sum */
function localAt(trace: Trace, output: number, input: number, wire: number): number {
  const operation = operationAt(trace.graph, output);
  switch (operation.kind) {
    case 'affine':
      return weightAt(trace, wire);
    case 'activation':
      return slopeOf(operation, valueAt(trace, input), valueAt(trace, output));
    case 'softmax':
      return valueAt(trace, output) * ((isSameUnit(trace, input, output) ? 1 : 0) - siblingAt(trace, output, input));
    case 'dropout':
      return trace.dropout?.[operation.column + unitAt(trace.graph, output)] ?? 1;
    case 'concatenate':
      return 1;
    case 'elementwiseLoss': {
      const column = unitAt(trace.graph, input);
      const { derivative } = elementwiseLosses[operation.loss];
      return derivative(valueAt(trace, input), trace.targets[column] as number) / trace.graph.outputWidth;
    }
    case 'crossEntropy':
      return crossEntropyLocals(trace)[unitAt(trace.graph, input)] as number;
    case 'input':
      throw new Error('nothing stands before an input');
  }
}

function isSameUnit({ graph }: Trace, one: number, other: number): boolean {
  return unitAt(graph, one) === unitAt(graph, other);
}

/** The activation, in the layer of a softmax's output, that belongs to one of its pre-activations. */
function siblingAt(trace: Trace, output: number, input: number): number {
  return valueAt(trace, output - unitAt(trace.graph, output) + unitAt(trace.graph, input));
}

/** ∂L/∂z of every logit. */
const crossEntropyLocals = remembered((trace: Trace): Float64Array => {
  const { graph, targets } = trace;
  const derivatives = new Float64Array(graph.outputWidth);
  const loss = graph.operations[graph.loss];
  if (loss?.kind !== 'crossEntropy') return derivatives;
  const logits = trace.values[loss.input] as Float64Array;
  for (const [group, start] of loss.groups.slice(0, -1).entries()) {
    const width = (loss.groups[group + 1] as number) - start;
    accumulateCrossEntropyGradient(logits, targets, start, width, 1, derivatives);
  }
  return derivatives;
});
