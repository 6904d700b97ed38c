// Rectified linear unit: passes what is positive, so that gradients do not fade with depth.
import { activationOf } from '../activation-function.ts';

export const relu = activationOf({ kind: 'relu', name: 'ReLU', value: 'relu(z)' });
