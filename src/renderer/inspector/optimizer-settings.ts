// Which numbers each optimizer has besides its learning rate, and how each is stepped and bounded.
import { optimizerRanges, type SettingRanges } from '#core/document/setting-ranges.ts';
import type { OptimizerKind, OptimizerSettings } from '#core/learning/optimizers/optimizer.ts';
import { optimizerRules } from '#core/learning/optimizers/optimizers.ts';
import type { NumberBounds, StepSize } from '#renderer/ui/field-steps.ts';
import { boundsOf } from './setting-bounds.ts';

type HyperparameterKey = 'momentum' | 'alpha' | 'beta1' | 'beta2' | 'epsilon' | 'weightDecay';

interface Hyperparameter extends NumberBounds {
  readonly key: HyperparameterKey;
  readonly value: number;
  readonly step: StepSize;
}

const keys: { readonly [Kind in OptimizerKind]: readonly HyperparameterKey[] } = {
  sgd: ['momentum', 'weightDecay'],
  adagrad: ['epsilon', 'weightDecay'],
  rmsprop: ['alpha', 'momentum', 'epsilon', 'weightDecay'],
  adam: ['beta1', 'beta2', 'epsilon', 'weightDecay'],
  adamW: ['beta1', 'beta2', 'epsilon', 'weightDecay'],
};

const steps: { readonly [Key in HyperparameterKey]: StepSize } = {
  momentum: 0.1,
  alpha: 0.01,
  beta1: 0.01,
  beta2: 0.001,
  epsilon: 'ladder',
  weightDecay: 'ladder',
};

export function hyperparametersOf(optimizer: OptimizerSettings): readonly Hyperparameter[] {
  const values: Readonly<Record<string, unknown>> = { ...optimizerRules[optimizer.kind].defaults, ...optimizer };
  const ranges: SettingRanges = optimizerRanges[optimizer.kind];
  return keys[optimizer.kind].flatMap((key) => {
    const range = ranges[key];
    return range === undefined ? [] : { key, value: Number(values[key] ?? 0), step: steps[key], ...boundsOf(range) };
  });
}

/** A fresh choice of an optimizer: everything else is its rule's default. */
export function chosenOptimizer(kind: OptimizerKind, learningRate: number): OptimizerSettings {
  return { kind, learningRate };
}
