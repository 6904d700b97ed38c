// The logistic function, shared by activations and losses.
import { exp } from './exp.ts';

/** 1 / (1 + e^−z), from e^−|z| so that nothing overflows and small values keep their places. */
export function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + exp(-z));
  const power = exp(z);
  return power / (1 + power);
}
