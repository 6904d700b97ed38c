// Sigmoid: squeezes any number into (0, 1); the classic neuron.
import { activationOf } from '../activation-function.ts';

export const sigmoid = activationOf({ kind: 'sigmoid', name: 'σ', value: 'sigmoid(z)', derivative: 'a * (1 - a)' });
