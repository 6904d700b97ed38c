// The table of losses: a new one has its file and its row here; everything else asks the table.
import { binaryCrossEntropy } from './binary-cross-entropy.ts';
import { huber } from './huber.ts';
import type { ElementwiseLoss, LossInput } from './loss-function.ts';
import { meanAbsoluteError } from './mean-absolute-error.ts';
import { meanSquaredError } from './mean-squared-error.ts';

export const elementwiseLosses = {
  meanSquaredError,
  meanAbsoluteError,
  huber,
  binaryCrossEntropy,
} as const satisfies Readonly<Record<string, ElementwiseLoss>>;

export type ElementwiseLossKind = keyof typeof elementwiseLosses;
export type LossKind = ElementwiseLossKind | 'crossEntropy';

export const elementwiseLossKinds = Object.keys(elementwiseLosses) as readonly ElementwiseLossKind[];

/** Every kind, in the order in which they are offered. */
export const lossKinds: readonly LossKind[] = [...elementwiseLossKinds, 'crossEntropy'];

/** What the loss is computed from: activations, or logits under the one activation function that it needs. */
export function lossInput(kind: LossKind): LossInput {
  return kind === 'crossEntropy' ? 'logits' : elementwiseLosses[kind].input;
}

/** The only activation function that outputs may have under this loss; null: any. */
export function wantedActivation(kind: LossKind): 'sigmoid' | 'softmax' | null {
  return kind === 'crossEntropy' ? 'softmax' : elementwiseLosses[kind].wantedActivation;
}
