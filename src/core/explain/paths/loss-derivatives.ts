// What the loss of one row sends to each output neuron itself, apart from what comes back through other neurons.
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import { elementwiseLosses, lossInput } from '#core/learning/losses/loss-functions.ts';
import type { LayerId } from '#core/network/network.ts';
import type { RowTrace } from '../row-trace.ts';

/** Where it arrives: at a, or at z where the loss is computed from logits; one number per unit of each output layer. */
export interface LossDerivatives {
  readonly arrivesAt: 'activation' | 'preActivation';
  readonly byLayer: ReadonlyMap<LayerId, Float64Array>;
}

/** @param outputs the output layers in the order of the targets */
export function lossDerivatives(loss: LossKind, outputs: readonly LayerId[], trace: RowTrace): LossDerivatives {
  const isFromLogits = lossInput(loss) === 'logits';
  const byLayer = new Map<LayerId, Float64Array>();
  let column = 0;
  for (const layer of outputs) {
    const activations = trace.activations.get(layer) ?? new Float64Array(0);
    const targets = trace.targets.subarray(column, column + activations.length);
    column += activations.length;
    if (loss === 'crossEntropy') {
      byLayer.set(layer, crossEntropyDerivatives(activations, targets));
      continue;
    }
    const compared = (isFromLogits ? trace.preActivations.get(layer) : undefined) ?? activations;
    const { derivative } = elementwiseLosses[loss];
    byLayer.set(
      layer,
      targets.map((target, unit) => derivative(compared[unit] as number, target) / trace.targets.length),
    );
  }
  return { arrivesAt: isFromLogits ? 'preActivation' : 'activation', byLayer };
}

/** Σy · softmax(z) − y, by logit. */
function crossEntropyDerivatives(probabilities: Float64Array, targets: Float64Array): Float64Array {
  const sum = targets.reduce((total, target) => total + target, 0);
  return targets.map((target, unit) => sum * (probabilities[unit] as number) - target);
}
