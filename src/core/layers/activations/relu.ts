// Rectified linear unit: passes what is positive, so that gradients do not fade with depth.
import type { ElementwiseActivation } from '../activation-function.ts';

export const relu: ElementwiseActivation = {
  kind: 'relu',
  // Written so that NaN stays NaN and a diverging run is seen.
  value: (z) => (z <= 0 ? 0 : z),
  derivative: (z) => (z > 0 ? 1 : 0),
  kinks: [0],
  formula: {
    symbol: '\\operatorname{ReLU}(z)',
    value: '\\max(0,\\,z)',
    derivative: '\\begin{cases}1 & z>0\\\\ 0 & z\\le 0\\end{cases}',
  },
};
