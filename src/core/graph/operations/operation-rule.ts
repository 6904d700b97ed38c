// The contract of an operation: what it reads, its value and its derivative stand side by side in one file, for many examples at
// once (forward, backward) and for a single number (reads, valueOf, derivative), which is all that an explanation needs.
import type { ComputationGraph, Operation, OperationIndex, OperationKind } from '../computation-graph.ts';
import type { Trace } from '../trace.ts';

/** Gets an operation and unit whose number is read; `wire` is the number of the wire between, −1 where there is no weight. */
export type VisitRead = (source: OperationIndex, unit: number, wire: number) => void;

/** A unit of an operation reads this number of a trace of one example. */
export interface ReadNumber {
  readonly source: OperationIndex;
  readonly unit: number;
  readonly wire: number;
}

/** What one unit reads: nothing; one number; the ends of its wires; every number of the operation's one input. */
export type Reading = 'nothing' | 'unit' | 'wires' | 'whole';

type OfKind<Kind extends OperationKind> = Extract<Operation, { kind: Kind }>;

/** Neighbouring parameters. */
export interface ParameterRange {
  readonly offset: number;
  readonly length: number;
}

export interface OperationRule<Kind extends OperationKind> {
  readonly reading: Reading;
  /**
   * Where its derivative jumps, so that a difference across means nothing: values of what a unit reads, or of output − target
   * for a loss. Empty: nowhere.
   */
  kinks(operation: OfKind<Kind>): readonly number[];
  /** The parameters that it has beside the weights of wires; absent: none. */
  readonly parameters?: (operation: OfKind<Kind>) => readonly ParameterRange[];
  /** ∂(the unit's number)/∂(one of those parameters, by its index among all), in a trace of one example. */
  parameterDerivative?(operation: OfKind<Kind>, unit: number, parameter: number, trace: Trace): number;
  /** Fills the operation's value from the values it reads. */
  forward(operation: OfKind<Kind>, index: OperationIndex, trace: Trace): void;
  /** Adds the operation's share to the gradients of what it reads; its own gradient is complete by then. */
  backward(operation: OfKind<Kind>, index: OperationIndex, trace: Trace): void;
  /** Visits every number that the unit is computed from, in the order of the computation. */
  reads(operation: OfKind<Kind>, unit: number, graph: ComputationGraph, visit: VisitRead): void;
  /**
   * The unit's number from the numbers it reads, in that order; a loss gets its targets behind them. Parameters, features
   * and multipliers are the trace's, which is of one example.
   */
  valueOf(operation: OfKind<Kind>, unit: number, numbers: readonly number[], trace: Trace): number;
  /** ∂(the unit's number)/∂(a number that it reads), in a trace of one example. */
  derivative(operation: OfKind<Kind>, index: OperationIndex, unit: number, read: ReadNumber, trace: Trace): number;
}
