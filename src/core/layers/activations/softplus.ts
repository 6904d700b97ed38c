// Softplus with β = 1: a smooth ReLU; beyond the threshold 20 it is z itself, as in PyTorch.
import { activationOf } from '../activation-function.ts';

export const softplus = activationOf({ kind: 'softplus', name: 'softplus', value: 'softplus(z)' });
