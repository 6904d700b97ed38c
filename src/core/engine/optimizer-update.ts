// Chooses the kernel of an update, and its arguments: one that is tuned for the optimizer, or the walk of its program.
import { isTunedOptimizer, type TunedOptimizer } from '#core/compile/general-rules.ts';
import { stepEvaluator } from '#core/learning/optimizers/optimizer.ts';
import {
  type OptimizerSettings,
  optimizerRule,
  optimizerRules,
  remembersNothing,
  settledBy,
} from '#core/learning/optimizers/optimizers.ts';
import { powersOf } from '#core/numeric/integer-power.ts';
import type { Kernels } from './kernels.ts';
import { type Corrections, prepareProgram, type Update, type UpdateMemory } from './update-program.ts';

type SettingsOf<Kind extends TunedOptimizer> = Extract<OptimizerSettings, { kind: Kind }>;

/**
 * @param bytes length of the part of a bank that is parameters, gradients or a slot
 * @param isPlain nothing is remembered, as `isPlainDescent` says
 */
export function prepareUpdate(
  kernels: Kernels,
  settings: OptimizerSettings,
  memory: UpdateMemory,
  corrections: Corrections,
  isPlain: boolean,
): Update {
  if (!isTuned(settings)) return prepareProgram(kernels, settings, memory, corrections);
  const { bankPartBytes: bytes } = memory.arena;
  const rate = settings.learningRate;
  switch (settings.kind) {
    case 'sgd': {
      const { momentum, nesterov } = { ...optimizerRules.sgd.defaults, ...settings };
      if (isPlain) return (current, next) => kernels.sgd(current, next, bytes, rate) !== 0;
      return (current, next, gradients) =>
        kernels.momentum(current, next, bytes, gradients, rate, momentum, Number(nesterov)) !== 0;
    }
    case 'adagrad': {
      const { epsilon } = { ...optimizerRules.adagrad.defaults, ...settings };
      return (current, next, gradients) => kernels.adagrad(current, next, bytes, gradients, rate, epsilon) !== 0;
    }
    case 'rmsprop': {
      const { alpha, epsilon, momentum } = { ...optimizerRules.rmsprop.defaults, ...settings };
      return (current, next, gradients) =>
        kernels.rmsprop(current, next, bytes, gradients, rate, alpha, 1 - alpha, epsilon, momentum) !== 0;
    }
    case 'adam':
    case 'adamW':
      return prepareMoments(kernels, settings, bytes, corrections);
  }
}

function isTuned(settings: OptimizerSettings): settings is SettingsOf<TunedOptimizer> {
  return isTunedOptimizer(settings.kind);
}

function prepareMoments(
  kernels: Kernels,
  settings: SettingsOf<'adam' | 'adamW'>,
  bytes: number,
  corrections: Corrections,
): Update {
  const { beta1, beta2, epsilon, weightDecay } = { ...optimizerRules[settings.kind].defaults, ...settings };
  const keep = optimizerRule(settings.kind).decaysParameters ? 1 - settings.learningRate * weightDecay : 1;
  const stepSizes = corrections.start;
  const squareScales = stepSizes + bytes;
  return (current, next, gradients) =>
    kernels.moments(
      current,
      next,
      bytes,
      gradients,
      beta1,
      1 - beta1,
      beta2,
      1 - beta2,
      epsilon,
      keep,
      stepSizes,
      squareScales,
      corrections.distance,
    ) !== 0;
}

/** Plain descent remembers nothing: its velocity is the last gradient as it is, and is not written every step. */
export function isPlainDescent(settings: OptimizerSettings, isPrepared: boolean): boolean {
  return !isPrepared && remembersNothing(settings);
}

/** The numbers of a step, the first being 1, in the order of the corrections; null for the optimizers that have none. */
export function stepNumbers(settings: OptimizerSettings): ((step: number) => Float64Array) | null {
  if (settings.kind === 'adam' || settings.kind === 'adamW') return momentNumbers(settings);
  const update = settledBy(settings);
  return update.ofStep.length === 0 ? null : stepEvaluator(update);
}

/** The rule's own two numbers without the walk of its program, which small networks would feel; the second as a factor. */
function momentNumbers(settings: SettingsOf<'adam' | 'adamW'>): (step: number) => Float64Array {
  const { beta1, beta2, learningRate } = { ...optimizerRules[settings.kind].defaults, ...settings };
  const [power1, power2] = [powersOf(beta1), powersOf(beta2)];
  const numbers = new Float64Array(2);
  return (step) => {
    numbers[0] = learningRate / (1 - power1(step));
    numbers[1] = 1 / Math.sqrt(1 - power2(step));
    return numbers;
  };
}
