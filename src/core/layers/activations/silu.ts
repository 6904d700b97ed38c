// Sigmoid linear unit (swish): z gated by its own sigmoid.
import { activationOf } from '../activation-function.ts';

export const silu = activationOf({
  kind: 'silu',
  name: 'SiLU',
  value: 'z * sigmoid(z)',
  derivative: 'sigmoid(z) + a * (1 - sigmoid(z))',
});
