// Mish: z gated by the tanh of its softplus (Misra, 2019).
import { activationOf } from '../activation-function.ts';

export const mish = activationOf({ kind: 'mish', name: 'Mish', value: 'z * tanh(softplus(z))' });
