// Gaussian error linear unit, the exact form: z times the probability that a standard normal number is below z.
import { activationOf } from '../activation-function.ts';

export const gelu = activationOf({ kind: 'gelu', name: 'GELU', value: 'z * normalProbability(z)' });
