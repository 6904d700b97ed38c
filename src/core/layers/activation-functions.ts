// The table of activation functions: adding a kind does not compile until it has its row here.
import type {
  ActivationFormula,
  ActivationKind,
  ElementwiseActivation,
  ElementwiseActivationKind,
} from './activation-function.ts';
import { elu } from './activations/elu.ts';
import { gelu } from './activations/gelu.ts';
import { leakyRelu } from './activations/leaky-relu.ts';
import { linear } from './activations/linear.ts';
import { relu } from './activations/relu.ts';
import { sigmoid } from './activations/sigmoid.ts';
import { silu } from './activations/silu.ts';
import { softplus } from './activations/softplus.ts';
import { tanh } from './activations/tanh.ts';
import { softmaxFormula } from './softmax.ts';

export const elementwiseActivations: { readonly [Kind in ElementwiseActivationKind]: ElementwiseActivation } = {
  linear,
  sigmoid,
  tanh,
  relu,
  leakyRelu,
  elu,
  softplus,
  gelu,
  silu,
};

export const elementwiseActivationKinds = Object.keys(elementwiseActivations) as readonly ElementwiseActivationKind[];

/** Every kind, in the order in which they are offered. */
export const activationKinds: readonly ActivationKind[] = [...elementwiseActivationKinds, 'softmax'];

export function activationFormula(kind: ActivationKind): ActivationFormula {
  return kind === 'softmax' ? softmaxFormula : elementwiseActivations[kind].formula;
}
