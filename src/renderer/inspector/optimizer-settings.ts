// Numbers and switches of each optimizer besides its learning rate, as fields with steps and bounds.
import { hyperparameters } from '#core/learning/optimizers/hyperparameters.ts';
import {
  type HyperparameterName,
  hyperparametersOf,
  type OptimizerKind,
  type OptimizerSettings,
  optimizerRules,
  type SwitchName,
  switchesOf,
} from '#core/learning/optimizers/optimizers.ts';
import type { NumberBounds, StepSize } from '#renderer/ui/field-steps.ts';
import { boundsOf } from './setting-bounds.ts';

interface Hyperparameter extends NumberBounds {
  readonly key: HyperparameterName;
  readonly value: number;
  readonly step: StepSize;
}

export function hyperparameterFields(optimizer: OptimizerSettings): readonly Hyperparameter[] {
  const values: Readonly<Record<string, unknown>> = { ...optimizerRules[optimizer.kind].defaults, ...optimizer };
  return hyperparametersOf(optimizer.kind).map((key) => {
    const { step, ...range } = hyperparameters[key];
    return { key, value: Number(values[key]), step, ...boundsOf(range) };
  });
}

interface OptimizerSwitch {
  readonly key: SwitchName;
  readonly checked: boolean;
  /** It would change nothing. */
  readonly disabled: boolean;
}

export function switchFields(optimizer: OptimizerSettings): readonly OptimizerSwitch[] {
  const values: Readonly<Record<string, unknown>> = { ...optimizerRules[optimizer.kind].defaults, ...optimizer };
  return switchesOf(optimizer.kind).map((key) => {
    return { key, checked: values[key] === true, disabled: key === 'nesterov' && values.momentum === 0 };
  });
}

/** A fresh choice of an optimizer: everything else is its rule's default. */
export function chosenOptimizer(kind: OptimizerKind, learningRate: number): OptimizerSettings {
  return { kind, learningRate };
}
