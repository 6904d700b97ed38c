// Cross-entropy of a softmax layer against probabilities, computed from the logits.
import { exp } from '#core/numeric/exp.ts';
import { log } from '#core/numeric/log.ts';

/** −Σ yᵢ ln softmax(z)ᵢ over places start … start + count of logits z and targets y: one example, one output layer. */
export function crossEntropy(logits: Float64Array, targets: Float64Array, start: number, count: number): number {
  const greatest = greatestOf(logits, start, count);
  const logSum = log(powerSumOf(logits, start, count, greatest));
  let sum = 0;
  for (let index = start; index < start + count; index++) {
    sum += (targets[index] as number) * (logSum - ((logits[index] as number) - greatest));
  }
  return sum;
}

/** −ln softmax(z)ᵢ. */
export function negativeLogSoftmax(logits: Float64Array, index: number): number {
  const greatest = greatestOf(logits, 0, logits.length);
  return log(powerSumOf(logits, 0, logits.length, greatest)) - ((logits[index] as number) - greatest);
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
  const greatest = greatestOf(logits, start, count);
  const powerSum = powerSumOf(logits, start, count, greatest);
  let targetSum = 0;
  for (let index = start; index < start + count; index++) targetSum += targets[index] as number;
  for (let index = start; index < start + count; index++) {
    const probability = exp((logits[index] as number) - greatest) / powerSum;
    const derivative = targetSum * probability - (targets[index] as number);
    gradient[index] = (gradient[index] as number) + scale * derivative;
  }
}

function greatestOf(logits: Float64Array, start: number, count: number): number {
  let greatest = Number.NEGATIVE_INFINITY;
  for (let index = start; index < start + count; index++) greatest = Math.max(greatest, logits[index] as number);
  return greatest;
}

/**
 * Σ e^(zᵢ − greatest). The greatest logit is taken from each before anything is added, never the sum's logarithm put on
 * top of it: next to a logit of 1e17 there is no room for ln 3.
 */
function powerSumOf(logits: Float64Array, start: number, count: number, greatest: number): number {
  let sum = 0;
  for (let index = start; index < start + count; index++) sum += exp((logits[index] as number) - greatest);
  return sum;
}
