// The contract of an activation function: value, derivative, kinks and formula. One file per function in activations/.

export type ElementwiseActivationKind =
  | 'linear'
  | 'sigmoid'
  | 'tanh'
  | 'relu'
  | 'leakyRelu'
  | 'elu'
  | 'softplus'
  | 'gelu'
  | 'silu';

export type ActivationKind = ElementwiseActivationKind | 'softmax';

/** A function of one number, applied to each pre-activation z on its own. */
export interface ElementwiseActivation {
  readonly kind: ElementwiseActivationKind;
  value(z: number): number;
  /** The derivative at z, given the value a = value(z) so that it need not be computed again. */
  derivative(z: number, a: number): number;
  /** Where the derivative jumps or bends; a central difference across one of these is not to be trusted. */
  readonly kinks: readonly number[];
  readonly formula: ActivationFormula;
}

/** TeX with z as the pre-activation and a as the value. */
export interface ActivationFormula {
  /** Such as `\sigma(z)`. */
  readonly symbol: string;
  /** Right-hand side of a = …, such as `\frac{1}{1+e^{-z}}`. */
  readonly value: string;
  /** Right-hand side of da/dz = …, such as `a\,(1-a)`. */
  readonly derivative: string;
}
