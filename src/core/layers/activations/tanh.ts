// Hyperbolic tangent: a sigmoid around 0, from −1 to 1.
import { activationOf } from '../activation-function.ts';

export const tanh = activationOf({ kind: 'tanh', name: 'tanh', value: 'tanh(z)', derivative: '1 - a^2' });
