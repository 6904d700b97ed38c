// Values of a model as far as they have been read: numbers, units of layers, or a layer in the making.
import type { Expression } from '#core/expression/expression.ts';
import type { Terms, UnitReference } from './drawn-network.ts';
import type { OnnxTensor } from './onnx-model.ts';

/** The same for every example. */
export interface ConstantValue {
  readonly kind: 'constant';
  readonly tensor: Pick<OnnxTensor, 'shape' | 'values'>;
}

/** Outputs of layers, in any order. */
export interface UnitsValue {
  readonly kind: 'units';
  readonly units: readonly UnitReference[];
  /** Dimensions beside the first, when they are more than one. */
  readonly isSquare: boolean;
}

/** Weighted sums of units; a layer once it is known what function follows. */
export interface SumsValue {
  readonly kind: 'sums';
  readonly width: number;
  readonly terms: Terms;
  readonly biases: readonly number[] | null;
}

/** A function of each number of units or sums, in x. */
export interface ElementwiseValue {
  readonly kind: 'elementwise';
  readonly base: UnitsValue | SumsValue;
  readonly expression: Expression;
}

export interface SoftmaxValue {
  readonly kind: 'softmax';
  readonly base: SumsValue;
}

export type VariableValue = UnitsValue | SumsValue | ElementwiseValue | SoftmaxValue;
export type ModelValue = ConstantValue | VariableValue;

export const x: Expression = { kind: 'variable', name: 'x' };

export function widthOf(value: VariableValue): number {
  switch (value.kind) {
    case 'units':
      return value.units.length;
    case 'sums':
      return value.width;
    case 'elementwise':
    case 'softmax':
      return widthOf(value.base);
  }
}
