// Sigmoid linear unit (swish): z gated by its own sigmoid.

import { sigmoid } from '#core/numeric/sigmoid.ts';
import type { ElementwiseActivation } from '../activation-function.ts';

export const silu: ElementwiseActivation = {
  kind: 'silu',
  // At −Infinity the product would be NaN; its limit is 0.
  value: (z) => (z === Number.NEGATIVE_INFINITY ? 0 : z * sigmoid(z)),
  derivative: (z, a) => {
    const gate = sigmoid(z);
    return gate === 1 ? 1 : gate + a * (1 - gate);
  },
  kinks: [],
  formula: {
    symbol: '\\operatorname{SiLU}(z)',
    value: 'z\\,\\sigma(z)',
    derivative: '\\sigma(z)+a\\,\\bigl(1-\\sigma(z)\\bigr)',
  },
};
