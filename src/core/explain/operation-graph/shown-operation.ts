// The parts of a shown computation graph: operations that stand for one number or for many, and who reads whom.
import type { ComputationGraph } from '#core/graph/computation-graph.ts';

/**
 * - input, weight, bias, target: where numbers come in;
 * - given: activations whose own making is not shown;
 * - rest: the products of a sum that are not shown one by one;
 * - product, sum: w·a and z; the sum of many neurons takes its products in itself;
 * - folded: many operations of a deep network in one place.
 */
export type ShownKind =
  | 'input'
  | 'given'
  | 'weight'
  | 'bias'
  | 'rest'
  | 'product'
  | 'sum'
  | 'activation'
  | 'softmax'
  | 'normalize'
  | 'scale'
  | 'dropout'
  | 'concatenate'
  | 'target'
  | 'loss'
  | 'folded';

/** Where an operation's numbers are; every array has one entry per number. */
export type ShownContent =
  | { readonly of: 'values'; readonly places: Int32Array }
  /** Numbers of wires, and the places of the sums that they lead into. */
  | { readonly of: 'weights' | 'products'; readonly wires: Int32Array; readonly targets: Int32Array }
  | { readonly of: 'biases'; readonly targets: Int32Array }
  /** The wires of sum number i are `wires[starts[i]]` to `wires[starts[i + 1]]`. */
  | { readonly of: 'rest'; readonly targets: Int32Array; readonly starts: Int32Array; readonly wires: Int32Array }
  | { readonly of: 'targets'; readonly count: number };

export interface ShownOperation {
  /** The same for the same operation of the same network. */
  readonly id: string;
  readonly kind: ShownKind;
  readonly content: ShownContent;
  /** How many numbers it stands for. */
  readonly width: number;
  /** Positions of the operations that it reads, smaller than its own. */
  readonly inputs: readonly number[];
  /** Others that are not shown read it, too: its gradient is more than what comes back here. */
  readonly isPartial: boolean;
}

export interface OperationGraph {
  readonly graph: ComputationGraph;
  /** In topological order. */
  readonly operations: readonly ShownOperation[];
  /** Operations that read each one. */
  readonly consumers: readonly (readonly number[])[];
}
