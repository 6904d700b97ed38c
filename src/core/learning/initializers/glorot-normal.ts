// Glorot (Xavier) normal: the same spread as Glorot uniform, bell-shaped.
import type { Initializer } from './initializer.ts';

/** N(0, 2 / (fanIn + fanOut)): PyTorch's xavier_normal_ with gain 1. */
export const glorotNormal: Initializer = {
  kind: 'glorotNormal',
  draw: (stream, fanIn, fanOut) => stream.normal() * Math.sqrt(2 / (fanIn + fanOut)),
};
