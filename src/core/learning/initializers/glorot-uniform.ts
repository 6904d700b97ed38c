// Glorot (Xavier) uniform: keeps the spread of signals and gradients through tanh-like layers (Glorot and Bengio, 2010).
import type { Initializer } from './initializer.ts';

/** U(−b, b), b = √(6 / (fanIn + fanOut)): PyTorch's xavier_uniform_ with gain 1. */
export const glorotUniform: Initializer = {
  kind: 'glorotUniform',
  draw: (stream, fanIn, fanOut) => (2 * stream.uniform() - 1) * Math.sqrt(6 / (fanIn + fanOut)),
};
