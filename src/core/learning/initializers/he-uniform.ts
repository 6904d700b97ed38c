// He (Kaiming) uniform: makes up for the half that ReLU cuts away (He and others, 2015).
import type { Initializer } from './initializer.ts';

/** U(−b, b), b = √(6 / fanIn): PyTorch's kaiming_uniform_ for ReLU. */
export const heUniform: Initializer = {
  kind: 'heUniform',
  draw: (stream, fanIn) => (2 * stream.uniform() - 1) * Math.sqrt(6 / fanIn),
};
