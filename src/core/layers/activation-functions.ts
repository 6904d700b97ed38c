// The table of activation functions: a new one has its file and its row here; everything else asks the table.
import { rememberedByText } from '#core/numeric/remembered.ts';
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
import { isOwnActivation, type OwnActivation, ownActivationOf } from './own-activation.ts';

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

/** What is applied to each pre-activation: a function of the table, or one of the user's own. */
export type ElementwiseFunction = ElementwiseActivationKind | OwnActivation;
/** What a layer can have. */
export type Activation = ActivationKind | OwnActivation;

const rememberedOwn = rememberedByText((own) => ownActivationOf(own as OwnActivation));

export function elementwiseActivation(name: ElementwiseFunction): ElementwiseActivation {
  return isOwnActivation(name) ? rememberedOwn(name) : elementwiseActivations[name];
}
