// Keeps gradients from growing too large, as torch.nn.utils.clip_grad_value_ and clip_grad_norm_ do.
import type { Clipping } from './update-settings.ts';

/** What PyTorch adds to the norm before it divides by it. */
const normMargin = 1e-6;

/** Clips in place. */
export function clip({ kind, limit }: Clipping, gradients: Float64Array): void {
  if (kind === 'value') {
    for (let index = 0; index < gradients.length; index += 1) {
      gradients[index] = Math.min(Math.max(gradients[index] as number, -limit), limit);
    }
    return;
  }
  const scale = normScale(limit, euclideanNorm(gradients));
  for (let index = 0; index < gradients.length; index += 1) gradients[index] = scale * (gradients[index] as number);
}

/** By how much gradients of this norm are multiplied; 1 when they stay as they are. */
export function normScale(limit: number, norm: number): number {
  return Math.min(1, limit / (norm + normMargin));
}

export function euclideanNorm(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}
