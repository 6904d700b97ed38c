// The plan of the fast engine: steps over rows of neurons, found in a computation graph whatever way it was drawn.
import type { OperationIndex } from '#core/graph/computation-graph.ts';
import type { ElementwiseFunction } from '#core/layers/activation-functions.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';

/** A place among the neurons' values: one row holds one neuron's value for every example of a micro-batch. */
export type Row = number;
/** A place among the parameters as the engine keeps them, counted in numbers. */
export type Slot = number;

/** Neighbouring rows. */
export interface Rows {
  readonly row: Row;
  readonly rows: number;
}

/** z of `rows` neurons (+)= W · a of `depth` neighbouring sources; W's rows are padded to whole vectors. */
export interface DenseForwardStep extends Rows {
  readonly kind: 'denseForward';
  readonly source: Row;
  readonly depth: number;
  readonly weight: Slot;
  readonly bias: Slot;
  /** The first term starts from the biases, the others from the sum so far. */
  readonly isFirst: boolean;
  /** What to do with the finished sums; null when another term follows, or for what is no function of z alone. */
  readonly activation: ElementwiseFunction | null;
}

/** The wires of neighbouring neurons, neuron by neuron. */
export interface WireTable {
  /** Wires of each neuron, in the order of the table. */
  readonly counts: Int32Array;
  /** The neuron at the other end of each wire. */
  readonly ends: Int32Array;
  /** The weight of each wire. */
  readonly weights: Int32Array;
}

/** z of irregular neurons, none of which reads another. */
export interface SparseForwardStep extends Rows {
  readonly kind: 'sparseForward';
  readonly bias: Slot;
  /** Incoming wires, rows ascending. */
  readonly table: WireTable;
}

export interface ActivateStep extends Rows {
  readonly kind: 'activate';
  readonly activation: ElementwiseFunction;
}

/** Activations, and f′(z) for the way back, times a training step's multipliers; otherwise nothing. */
export interface DropoutStep extends Rows {
  readonly kind: 'dropout';
  /** Row of the first neuron's multipliers; the other neurons' follow. */
  readonly column: number;
  /** There is no f′(z): the multipliers take its place. */
  readonly isLinear: boolean;
}

export interface LossStep extends Rows {
  readonly kind: 'loss';
  readonly loss: LossKind;
  /** Column of the first row's target. */
  readonly target: number;
  /** Where the gradients go. */
  readonly gradient: Row;
}

export interface WeightGradientStep extends Rows {
  readonly kind: 'weightGradient';
  readonly source: Row;
  readonly depth: number;
  readonly weight: Slot;
  /** The neurons' biases, whose gradients are found on the way; null when another step finds them. */
  readonly bias: Slot | null;
}

export interface BiasGradientStep extends Rows {
  readonly kind: 'biasGradient';
  readonly bias: Slot;
}

export interface SourceGradientStep extends Rows {
  readonly kind: 'sourceGradient';
  readonly source: Row;
  readonly depth: number;
  readonly weight: Slot;
  readonly isAdded: boolean;
  /** The gradients are complete with this step, and go through f′(z) of the sources. */
  readonly isThroughSlope: boolean;
}

/** Gradients of neurons from their outgoing wires to irregular neurons, rows descending, and of those wires' weights. */
export interface SparseBackwardStep extends Rows {
  readonly kind: 'sparseBackward';
  readonly table: WireTable;
  /** Weight of the table's first wire; the others follow. */
  readonly weight: Slot;
  readonly isInput: boolean;
  /** Nothing has been added to these gradients before. */
  readonly isFresh: boolean;
  /** The gradients are complete with this step, and go through f′(z). */
  readonly isThroughSlope: boolean;
}

/** `keepExamples` turns rows into examples for a weight gradient; `slope` multiplies gradients by f′(z). */
export interface RowsStep extends Rows {
  readonly kind: 'keepExamples' | 'softmaxForward' | 'softmaxBackward' | 'slope' | 'clear';
}

export interface AddStep extends Rows {
  readonly kind: 'add';
  readonly from: Row;
}

/** Operations that no kernel is written for: their own rule computes them, between two kernels. */
export interface RuleStep extends Rows {
  readonly kind: 'ruleForward' | 'ruleBackward';
  /** Which of the plan's `ruled` layers. */
  readonly ruled: number;
}

/** A layer whose operations no kernel is written for, and where its numbers lie. */
export interface RuledLayer extends Rows {
  /** In topological order; each reads the one before. */
  readonly operations: readonly OperationIndex[];
  /** What the first of them reads. */
  readonly input: OperationIndex;
  /** Row of each of the input's units; −1 for one that is switched off, whose value is 0. */
  readonly sources: Int32Array;
}

export type PlanStep =
  | RuleStep
  | DenseForwardStep
  | SparseForwardStep
  | ActivateStep
  | DropoutStep
  | LossStep
  | WeightGradientStep
  | BiasGradientStep
  | SourceGradientStep
  | SparseBackwardStep
  | RowsStep
  | AddStep;

export interface Plan {
  /** Values, slopes of every neuron and the loss. */
  readonly forward: readonly PlanStep[];
  readonly backward: readonly PlanStep[];
  /** Layers that are computed by the rules of their operations. */
  readonly ruled: readonly RuledLayer[];
  /** The backward pass finds the gradient of every parameter; it skips what the loss does not depend on. */
  readonly reachesEveryParameter: boolean;
  /** Activations of outputs whose loss is computed from logits: wanted only when outputs are read. */
  readonly finish: readonly PlanStep[];
  readonly rowCount: number;
  /** Examples enter at the rows from 0 on. */
  readonly inputWidth: number;
  readonly outputWidth: number;
  readonly outputRows: Int32Array;
  /** Column of the graph's multipliers for each row of multipliers. */
  readonly dropoutColumns: Int32Array;
  /** Columns of the graph's multipliers, those of neurons that are switched off too. */
  readonly dropoutWidth: number;
  /** Rows of each layer's units that are computed, by the graph's activation (or input) operation. */
  readonly rowsOfOperation: ReadonlyMap<number, Int32Array>;
  /** Where each parameter of `weightHash`'s order is kept. */
  readonly slots: Int32Array;
  readonly slotCount: number;
  /** Weights of dense blocks where no wire is drawn: they are 0, and 0 again after every step. */
  readonly heldSlots: Int32Array;
  /** Weights of irregular wires lie from here on. */
  readonly sparseStart: Slot;
  readonly sparseCount: number;
  /** Examples that go through the steps at once; a longer mini-batch accumulates. */
  readonly microBatch: number;
  /** Terms per example of which the loss is the mean. */
  readonly lossTerms: number;
}
