// Cross-entropy of a softmax layer against probabilities, computed from the logits by log-sum-exp.
import { exp } from '#core/numeric/exp.ts';
import { log } from '#core/numeric/log.ts';
import type { LossFormula } from './loss-function.ts';

/** −Σ yᵢ ln softmax(z)ᵢ over places start … start + count of logits z and targets y: one example, one output layer. */
export function crossEntropy(logits: Float64Array, targets: Float64Array, start: number, count: number): number {
  const logSumExp = logSumExpOf(logits, start, count);
  let sum = 0;
  for (let index = start; index < start + count; index++) {
    sum += (targets[index] as number) * (logSumExp - (logits[index] as number));
  }
  return sum;
}

/** Adds `scale` times the derivative of `crossEntropy` by each logit to the same places of `gradient`. */
export function accumulateCrossEntropyGradient(
  logits: Float64Array,
  targets: Float64Array,
  start: number,
  count: number,
  scale: number,
  gradient: Float64Array,
): void {
  const logSumExp = logSumExpOf(logits, start, count);
  let targetSum = 0;
  for (let index = start; index < start + count; index++) targetSum += targets[index] as number;
  for (let index = start; index < start + count; index++) {
    const probability = exp((logits[index] as number) - logSumExp);
    const derivative = targetSum * probability - (targets[index] as number);
    gradient[index] = (gradient[index] as number) + scale * derivative;
  }
}

/** ln Σ e^zᵢ, with the greatest logit taken out so that nothing overflows. */
function logSumExpOf(logits: Float64Array, start: number, count: number): number {
  let greatest = Number.NEGATIVE_INFINITY;
  for (let index = start; index < start + count; index++) greatest = Math.max(greatest, logits[index] as number);
  let sum = 0;
  for (let index = start; index < start + count; index++) sum += exp((logits[index] as number) - greatest);
  return greatest + log(sum);
}

/** n is the number of examples; k runs over the units of each output layer, whose targets sum to 1. */
export const crossEntropyFormula: LossFormula = {
  value: '-\\frac{1}{n}\\sum\\sum_k y_k\\ln\\frac{e^{z_k}}{\\sum_j e^{z_j}}',
  derivative: '\\frac{1}{n}\\left(\\operatorname{softmax}(z)_k-y_k\\right)',
};
