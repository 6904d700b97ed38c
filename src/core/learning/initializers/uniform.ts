// Uniform by fan-in: what a torch.nn.Linear starts its weights with.
import type { Initializer } from './initializer.ts';

/** U(−b, b), b = 1 / √fanIn. */
export const uniform: Initializer = {
  kind: 'uniform',
  draw: (stream, fanIn) => (2 * stream.uniform() - 1) / Math.sqrt(fanIn),
};
