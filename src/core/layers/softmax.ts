// Softmax: turns the logits of one output layer into probabilities that sum to 1.
import { exp } from '#core/numeric/exp.ts';

/**
 * Writes softmax(logits[start .. start + count]) to the same places of `probabilities`; the two may be one array.
 * The greatest logit is taken away first, so that nothing overflows.
 */
export function softmax(logits: Float64Array, start: number, count: number, probabilities: Float64Array): void {
  const end = start + count;
  const greatest = greatestOf(logits, start, end);
  let sum = 0;
  for (let index = start; index < end; index++) {
    const power = exp((logits[index] as number) - greatest);
    probabilities[index] = power;
    sum += power;
  }
  for (let index = start; index < end; index++) probabilities[index] = (probabilities[index] as number) / sum;
}

/** ∂aᵢ/∂zⱼ = aᵢ (δᵢⱼ − aⱼ), with a the probabilities of one layer. */
export function softmaxDerivative(probabilities: Float64Array, i: number, j: number): number {
  return (probabilities[i] as number) * ((i === j ? 1 : 0) - (probabilities[j] as number));
}

/**
 * Backward rule on a slice: ∂L/∂zᵢ = aᵢ (gᵢ − Σⱼ gⱼ aⱼ), with a the probabilities and g the upstream gradient.
 * Adds to `gradient`.
 */
export function accumulateSoftmaxGradient(
  probabilities: Float64Array,
  upstreamGradient: Float64Array,
  start: number,
  count: number,
  gradient: Float64Array,
): void {
  const end = start + count;
  let mean = 0;
  for (let index = start; index < end; index++) {
    mean += (upstreamGradient[index] as number) * (probabilities[index] as number);
  }
  for (let index = start; index < end; index++) {
    const share = (probabilities[index] as number) * ((upstreamGradient[index] as number) - mean);
    gradient[index] = (gradient[index] as number) + share;
  }
}

function greatestOf(numbers: Float64Array, start: number, end: number): number {
  let greatest = Number.NEGATIVE_INFINITY;
  for (let index = start; index < end; index++) greatest = Math.max(greatest, numbers[index] as number);
  return greatest;
}
