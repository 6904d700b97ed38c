// The computation DAG that a drawing compiles into: operations in topological order over [examples × width] values.
import type { ElementwiseFunction } from '#core/layers/activation-functions.ts';
import type { ElementwiseLossKind } from '#core/learning/losses/loss-functions.ts';

/** Index into `ComputationGraph.operations`; every operation reads only smaller indices. */
export type OperationIndex = number;

interface OperationBase {
  /** Numbers per example that this operation produces. */
  readonly width: number;
  /** The layer this operation came from; the loss and the joined outputs have none. */
  readonly layer?: string;
  /** Units of neurons that are switched off, ascending: their numbers are 0, and no wire reads them. Absent: none. */
  readonly switchedOff?: readonly number[];
}

/** The examples' features, columns `column` to `column + width`. */
export interface InputOperation extends OperationBase {
  readonly kind: 'input';
  readonly column: number;
}

/** The wires that carry something into every affine unit, row by row (compressed sparse rows), each row in the order of its sum. */
export interface GraphWires {
  /** Wires of row r are numbers `starts[r]` to `starts[r + 1]`. */
  readonly starts: Int32Array;
  /** Operation and unit that each wire comes from. */
  readonly sources: Int32Array;
  readonly sourceUnits: Int32Array;
  /** Each wire's weight among the parameters. */
  readonly parameters: Int32Array;
}

/** z = biases + Σ W·a: the bias first, then connections in file order, units ascending. */
export interface AffineOperation extends OperationBase {
  readonly kind: 'affine';
  readonly biasOffset: number | null;
  /** Row of the first unit's wires in the graph's table; the other units' follow. */
  readonly firstRow: number;
}

export interface ActivationOperation extends OperationBase {
  readonly kind: 'activation';
  readonly input: OperationIndex;
  readonly function: ElementwiseFunction;
}

/** Softmax over all units of one layer. */
export interface SoftmaxOperation extends OperationBase {
  readonly kind: 'softmax';
  readonly input: OperationIndex;
}

/** Each unit's distance from the mean of all units of one layer, in standard deviations. */
export interface NormalizeOperation extends OperationBase {
  readonly kind: 'normalize';
  readonly input: OperationIndex;
  /** Joins the variance, so that units which are all alike are divided by something. */
  readonly epsilon: number;
}

/** gain · x + shift, with a gain and a shift for each unit. */
export interface ScaleOperation extends OperationBase {
  readonly kind: 'scale';
  readonly input: OperationIndex;
  readonly gainOffset: number;
  readonly shiftOffset: number;
}

/** Training multiplies each activation by 0 with this probability, else by 1/(1 − p); otherwise it is passed on. */
export interface DropoutOperation extends OperationBase {
  readonly kind: 'dropout';
  readonly input: OperationIndex;
  /** Columns `column` to `column + width` of a step's multipliers are this operation's. */
  readonly column: number;
  readonly probability: number;
}

/** The output layers side by side, in the order of the document's outputs. */
export interface ConcatenateOperation extends OperationBase {
  readonly kind: 'concatenate';
  readonly inputs: readonly OperationIndex[];
}

/** Mean over examples × outputs of the loss's term. */
export interface ElementwiseLossOperation extends OperationBase {
  readonly kind: 'elementwiseLoss';
  readonly input: OperationIndex;
  readonly loss: ElementwiseLossKind;
}

/** Cross-entropy of softmax outputs from their logits: mean over examples, sum over output layers. */
export interface CrossEntropyOperation extends OperationBase {
  readonly kind: 'crossEntropy';
  readonly input: OperationIndex;
  /** First column of each output layer, and the total width at the end. */
  readonly groups: readonly number[];
}

export type LossOperation = ElementwiseLossOperation | CrossEntropyOperation;

/** What a graph ends with. */
export function lossOperationOf({ operations, loss }: ComputationGraph): LossOperation {
  return operations[loss] as LossOperation;
}

/** Terms of an example of which its loss is the mean: one for each output, or the sum over output layers alone. */
export function lossTerms(graph: ComputationGraph): number {
  switch (lossOperationOf(graph).kind) {
    case 'elementwiseLoss':
      return graph.outputWidth;
    case 'crossEntropy':
      return 1;
  }
}

export type Operation =
  | InputOperation
  | AffineOperation
  | ActivationOperation
  | SoftmaxOperation
  | NormalizeOperation
  | ScaleOperation
  | DropoutOperation
  | ConcatenateOperation
  | LossOperation;
export type OperationKind = Operation['kind'];

const lossOperations: { readonly [Kind in LossOperation['kind']]: true } = {
  elementwiseLoss: true,
  crossEntropy: true,
};

export function isLoss(operation: Operation): operation is LossOperation {
  return operation.kind in lossOperations;
}

/** Which operations hold a layer's pre-activations and activations; an input layer has only the latter. */
export interface LayerOperations {
  readonly preActivation: OperationIndex | null;
  readonly activation: OperationIndex;
}

export interface ComputationGraph {
  /** Topological order; the last one is the loss. */
  readonly operations: readonly Operation[];
  readonly wires: GraphWires;
  readonly layers: ReadonlyMap<string, LayerOperations>;
  /** The joined activations of the output layers: the prediction. */
  readonly output: OperationIndex;
  readonly loss: OperationIndex;
  readonly inputWidth: number;
  readonly outputWidth: number;
  /** Activations per example that a training step may drop. */
  readonly dropoutWidth: number;
  readonly parameterCount: number;
}
