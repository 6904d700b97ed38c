// The table of losses: adding a kind does not compile until it has its row here.
import { binaryCrossEntropy } from './binary-cross-entropy.ts';
import { crossEntropyFormula } from './cross-entropy.ts';
import { huber } from './huber.ts';
import type { ElementwiseLoss, LossFormula, LossInput, LossKind } from './loss-function.ts';
import { meanAbsoluteError } from './mean-absolute-error.ts';
import { meanSquaredError } from './mean-squared-error.ts';

export const elementwiseLosses: { readonly [Kind in ElementwiseLoss['kind']]: ElementwiseLoss } = {
  meanSquaredError,
  meanAbsoluteError,
  huber,
  binaryCrossEntropy,
};

/** Every kind, in the order in which they are offered. */
export const lossKinds: readonly LossKind[] = [
  ...(Object.keys(elementwiseLosses) as ElementwiseLoss['kind'][]),
  'crossEntropy',
];

/** What the loss is computed from: activations, or logits under the one activation function that it needs. */
export function lossInput(kind: LossKind): LossInput {
  return kind === 'crossEntropy' ? 'logits' : elementwiseLosses[kind].input;
}

export function lossFormula(kind: LossKind): LossFormula {
  return kind === 'crossEntropy' ? crossEntropyFormula : elementwiseLosses[kind].formula;
}
