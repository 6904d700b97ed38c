// L1 and L2: what the penalties on the weights add to the gradients of the data's loss.
import type { Regularization } from './update-settings.ts';

/** Adds l1·sign(w) + l2·w to the gradient of every weight; sign(0) is 0, and biases are not penalised. */
export function addPenalty(
  { l1, l2 }: Regularization,
  isWeight: Uint8Array,
  parameters: Float64Array,
  gradients: Float64Array,
): void {
  for (let index = 0; index < parameters.length; index += 1) {
    if (isWeight[index] !== 1) continue;
    const weight = parameters[index] as number;
    gradients[index] = (gradients[index] as number) + l1 * Math.sign(weight) + l2 * weight;
  }
}
