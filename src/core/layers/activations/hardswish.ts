// Hardswish: silu drawn with straight lines and a parabola (Howard et al., 2019).
import { activationOf } from '../activation-function.ts';

export const hardswish = activationOf({
  kind: 'hardswish',
  name: 'Hardswish',
  value: 'z * (min(max(z + 3, 0), 6) / 6)',
});
