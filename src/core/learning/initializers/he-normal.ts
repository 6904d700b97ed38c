// He (Kaiming) normal: the same spread as He uniform, bell-shaped.
import type { Initializer } from './initializer.ts';

/** N(0, 2 / fanIn): PyTorch's kaiming_normal_ for ReLU. */
export const heNormal: Initializer = {
  kind: 'heNormal',
  draw: (stream, fanIn) => stream.normal() * Math.sqrt(2 / fanIn),
};
