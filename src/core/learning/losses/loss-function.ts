// The contract of a loss function. Names, defaults and arithmetic are PyTorch's with reduction="mean".

export type LossKind = 'meanSquaredError' | 'meanAbsoluteError' | 'huber' | 'binaryCrossEntropy' | 'crossEntropy';

/** What a loss compares with the targets: activations, or (for a stable computation) the logits z. */
export type LossInput = 'activations' | 'logits';

/** A loss that is a mean over examples × output units of a term per output. */
export interface ElementwiseLoss {
  readonly kind: Exclude<LossKind, 'crossEntropy'>;
  readonly input: LossInput;
  /** One output's share before the mean. */
  term(output: number, target: number): number;
  /** Derivative of `term` by `output`. */
  derivative(output: number, target: number): number;
  /** Values of output − target where the derivative jumps or bends. */
  readonly kinks: readonly number[];
  readonly formula: LossFormula;
}

/** TeX with \hat y (or z for losses computed from logits), y, and n: the number of terms in the mean. */
export interface LossFormula {
  /** Right-hand side of L = …, the mean included. */
  readonly value: string;
  /** Right-hand side of ∂L/∂ŷ (or ∂L/∂z) = … for one output of one example, the 1/n included. */
  readonly derivative: string;
}
