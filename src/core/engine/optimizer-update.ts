// Which kernel makes an update, and with what numbers: the settings' defaults and Adam's corrections are filled in here.
import type { Address } from '#core/compile/plan-arena.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizer.ts';
import { optimizerRules } from '#core/learning/optimizers/optimizers.ts';
import { integerPower } from '#core/numeric/integer-power.ts';
import type { Kernels } from './kernels.ts';

/** Where Adam's corrections lie, and how far apart: 0 when all parameters are at the same step. */
export interface Corrections {
  readonly stepSizes: Address;
  readonly squareScales: Address;
  distance: number;
}

/**
 * Updates all parameters from one bank into the next.
 * @param gradients those that the optimizer takes
 * @returns true when something isn't finite any more
 */
export type Update = (current: Address, next: Address, gradients: Address) => boolean;

/**
 * @param bytes length of the part of a bank that is parameters, gradients or a slot
 * @param isPlain nothing is remembered, as `isPlainDescent` says
 */
export function prepareUpdate(
  kernels: Kernels,
  settings: OptimizerSettings,
  bytes: number,
  corrections: Corrections,
  isPlain: boolean,
): Update {
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
    case 'adamW': {
      const { beta1, beta2, epsilon } = { ...optimizerRules.adam.defaults, ...settings };
      const keep = settings.kind === 'adamW' ? 1 - rate * decayOf(settings) : 1;
      const { stepSizes, squareScales } = corrections;
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
  }
}

function decayOf(settings: Extract<OptimizerSettings, { kind: 'adamW' }>): number {
  return settings.weightDecay ?? optimizerRules.adamW.defaults.weightDecay;
}

/** Plain descent remembers nothing: its velocity is the last gradient as it is, and is not written every step. */
export function isPlainDescent(settings: OptimizerSettings, isPrepared: boolean): boolean {
  return !isPrepared && settings.kind === 'sgd' && (settings.momentum ?? optimizerRules.sgd.defaults.momentum) === 0;
}

/** Adam's two factors at a step, the first being 1. */
export interface MomentCorrection {
  stepSize(step: number): number;
  squareScale(step: number): number;
}

/** Null for the optimizers that correct nothing. */
export function momentCorrection(settings: OptimizerSettings): MomentCorrection | null {
  if (settings.kind !== 'adam' && settings.kind !== 'adamW') return null;
  const { beta1, beta2, learningRate } = { ...optimizerRules.adam.defaults, ...settings };
  return {
    stepSize: (step) => learningRate / (1 - integerPower(beta1, step)),
    squareScale: (step) => 1 / Math.sqrt(1 - integerPower(beta2, step)),
  };
}
