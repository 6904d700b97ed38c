// The table of activation functions: a new one has its file and its row here; everything else asks the table.
import type { ElementwiseActivation } from './activation-function.ts';
import { elu } from './activations/elu.ts';
import { gelu } from './activations/gelu.ts';
import { hardswish } from './activations/hardswish.ts';
import { leakyRelu } from './activations/leaky-relu.ts';
import { linear } from './activations/linear.ts';
import { mish } from './activations/mish.ts';
import { relu } from './activations/relu.ts';
import { sigmoid } from './activations/sigmoid.ts';
import { silu } from './activations/silu.ts';
import { softplus } from './activations/softplus.ts';
import { tanh } from './activations/tanh.ts';

export const elementwiseActivations = {
  linear,
  sigmoid,
  tanh,
  relu,
  leakyRelu,
  elu,
  softplus,
  gelu,
  silu,
  hardswish,
  mish,
} as const satisfies Readonly<Record<string, ElementwiseActivation>>;

export type ElementwiseActivationKind = keyof typeof elementwiseActivations;
export type ActivationKind = ElementwiseActivationKind | 'softmax';

export const elementwiseActivationKinds = Object.keys(elementwiseActivations) as readonly ElementwiseActivationKind[];

/** Every kind, in the order in which they are offered. */
export const activationKinds: readonly ActivationKind[] = [...elementwiseActivationKinds, 'softmax'];
