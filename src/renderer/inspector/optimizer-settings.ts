// Which numbers each optimizer has besides its learning rate, and how each is stepped and bounded.
import type { OptimizerKind, OptimizerSettings } from '#core/learning/optimizers/optimizer.ts';
import { optimizerRules } from '#core/learning/optimizers/optimizers.ts';

type HyperparameterKey = 'momentum' | 'alpha' | 'beta1' | 'beta2' | 'epsilon' | 'weightDecay';

export interface Hyperparameter {
  readonly key: HyperparameterKey;
  readonly value: number;
  readonly step: number | 'ladder';
  readonly maximum: number | undefined;
}

const keys: { readonly [Kind in OptimizerKind]: readonly HyperparameterKey[] } = {
  sgd: ['momentum', 'weightDecay'],
  adagrad: ['epsilon', 'weightDecay'],
  rmsprop: ['alpha', 'momentum', 'epsilon', 'weightDecay'],
  adam: ['beta1', 'beta2', 'epsilon', 'weightDecay'],
  adamW: ['beta1', 'beta2', 'epsilon', 'weightDecay'],
};

/** A running mean with a decay of 1 never moves. */
const largestDecay = 1 - 2 ** -53;

const look: { readonly [Key in HyperparameterKey]: Pick<Hyperparameter, 'step' | 'maximum'> } = {
  momentum: { step: 0.1, maximum: undefined },
  alpha: { step: 0.01, maximum: 1 },
  beta1: { step: 0.01, maximum: largestDecay },
  beta2: { step: 0.001, maximum: largestDecay },
  epsilon: { step: 'ladder', maximum: undefined },
  weightDecay: { step: 'ladder', maximum: undefined },
};

export function hyperparametersOf(optimizer: OptimizerSettings): readonly Hyperparameter[] {
  const values: Readonly<Record<string, unknown>> = { ...optimizerRules[optimizer.kind].defaults, ...optimizer };
  return keys[optimizer.kind].map((key) => ({ key, value: Number(values[key] ?? 0), ...look[key] }));
}

/** A fresh choice of an optimizer: everything else is its rule's default. */
export function chosenOptimizer(kind: OptimizerKind, learningRate: number): OptimizerSettings {
  return { kind, learningRate };
}
