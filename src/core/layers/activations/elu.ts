// Exponential linear unit with α = 1: ReLU whose negative side bends smoothly towards −1.
import { activationOf } from '../activation-function.ts';

export const elu = activationOf({ kind: 'elu', name: 'ELU', value: 'select(z, 0, z, expm1(z))' });
