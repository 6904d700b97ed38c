// Normal by fan-in: gives a pre-activation the spread of its inputs (LeCun and others, 1998).
import type { Initializer } from './initializer.ts';

/** N(0, 1 / fanIn): standard deviation 1 / √fanIn. */
export const normal: Initializer = {
  kind: 'normal',
  draw: (stream, fanIn) => stream.normal() / Math.sqrt(fanIn),
};
