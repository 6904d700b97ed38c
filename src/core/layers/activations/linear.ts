// Linear (identity): the pre-activation itself; layers of it alone stay one linear map.
import type { ElementwiseActivation } from '../activation-function.ts';

export const linear: ElementwiseActivation = {
  kind: 'linear',
  value: (z) => z,
  derivative: () => 1,
  kinks: [],
  formula: { symbol: 'z', value: 'z', derivative: '1' },
};
