// The table of operations: a kind without its forward and backward rule does not compile.
import type { ComputationGraph, Operation, OperationIndex, OperationKind } from '../computation-graph.ts';
import { gradientsAt, type Trace, valuesAt } from '../trace.ts';
import { activationRule } from './activation.ts';
import { affineRule } from './affine.ts';
import { concatenateRule } from './concatenate.ts';
import { crossEntropyRule } from './cross-entropy.ts';
import { dropoutRule } from './dropout.ts';
import { elementwiseLossRule } from './elementwise-loss.ts';
import { inputRule } from './input.ts';
import { normalizeRule } from './normalize.ts';
import type { OperationRule, ParameterRange, Reading, ReadNumber, VisitRead } from './operation-rule.ts';
import { scaleRule } from './scale.ts';
import { softmaxRule } from './softmax.ts';

const operationRules: { readonly [Kind in OperationKind]: OperationRule<Kind> } = {
  input: inputRule,
  affine: affineRule,
  activation: activationRule,
  softmax: softmaxRule,
  normalize: normalizeRule,
  scale: scaleRule,
  dropout: dropoutRule,
  concatenate: concatenateRule,
  elementwiseLoss: elementwiseLossRule,
  crossEntropy: crossEntropyRule,
};

/** The rule of an operation, of whatever kind: the table pairs each kind with its own rule. */
function ruleOf(operation: Operation): OperationRule<OperationKind> {
  return operationRules[operation.kind] as OperationRule<OperationKind>;
}

export function runForward(operation: Operation, index: OperationIndex, trace: Trace): void {
  ruleOf(operation).forward(operation, index, trace);
  if (operation.switchedOff !== undefined) clear(operation.switchedOff, valuesAt(trace, index), operation.width, trace);
}

/** Whatever was made of neurons that are switched off, they have no value and no gradient. */
function clear(units: readonly number[], values: Float64Array, width: number, { count }: Trace): void {
  for (let first = 0; first < count * width; first += width) for (const unit of units) values[first + unit] = 0;
}

export function runBackward(operation: Operation, index: OperationIndex, trace: Trace): void {
  // Whoever takes a layer whole has written to all of its units.
  if (operation.switchedOff !== undefined)
    clear(operation.switchedOff, gradientsAt(trace, index), operation.width, trace);
  ruleOf(operation).backward(operation, index, trace);
}

/** Where the operation's own parameters lie among all of them; a wire's weight is nobody's own. */
export function parametersOf(operation: Operation): readonly ParameterRange[] {
  return ruleOf(operation).parameters?.(operation) ?? [];
}

/** ∂(a unit's number)/∂(a parameter of the operation's own), in a trace of one example. */
export function parameterDerivative(trace: Trace, index: OperationIndex, unit: number, parameter: number): number {
  const operation = trace.graph.operations[index] as Operation;
  return ruleOf(operation).parameterDerivative?.(operation, unit, parameter, trace) ?? Number.NaN;
}

export function readingOf(operation: Operation): Reading {
  return ruleOf(operation).reading;
}

/** The kinks of an operation, and what its function is given, number by number; null: it has none. */
export function kinkedNumbers(
  operation: Operation,
  trace: Trace,
): { readonly kinks: readonly number[]; readonly numbers: Float64Array } | null {
  const kinks = ruleOf(operation).kinks(operation);
  if (kinks.length === 0 || !('input' in operation)) return null;
  const read = valuesAt(trace, operation.input);
  if (operation.kind === 'elementwiseLoss') {
    return { kinks, numbers: trace.targets.map((target, at) => (read[at] as number) - target) };
  }
  return { kinks, numbers: read.subarray(0, trace.count * operation.width) };
}

/** Visits every number that a unit of an operation is computed from, in the order of the computation. */
export function forEachRead(graph: ComputationGraph, index: OperationIndex, unit: number, visit: VisitRead): void {
  const operation = graph.operations[index] as Operation;
  ruleOf(operation).reads(operation, unit, graph, visit);
}

/** A unit's number from the numbers it reads, in their order; a loss gets its targets behind them. Of one example. */
export function valueFrom(trace: Trace, index: OperationIndex, unit: number, numbers: readonly number[]): number {
  const operation = trace.graph.operations[index] as Operation;
  return ruleOf(operation).valueOf(operation, unit, numbers, trace);
}

/** ∂(a unit's number)/∂(a number that it reads), in a trace of one example. */
export function localDerivative(trace: Trace, index: OperationIndex, unit: number, read: ReadNumber): number {
  const operation = trace.graph.operations[index] as Operation;
  return ruleOf(operation).derivative(operation, index, unit, read, trace);
}
