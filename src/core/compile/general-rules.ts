// The rules that no kernel is tuned for, and the programs by which they run all the same.
import { call, type Expression, substitute } from '#core/expression/expression.ts';
import { settled } from '#core/expression/simplify.ts';
import { elementwiseActivation } from '#core/layers/activation-functions.ts';
import {
  type ElementwiseLossKind,
  elementwiseLosses,
  elementwiseLossKinds,
} from '#core/learning/losses/loss-functions.ts';
import type { OptimizerKind } from '#core/learning/optimizers/optimizers.ts';
import { type ClippingKind, clippingRules } from '#core/learning/update/gradient-rules.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import type { ActivateStep, LossStep, Plan } from './plan.ts';
import { type VectorProgram, vectorProgram } from './vector-program.ts';

export const tunedActivations = [
  'linear',
  'sigmoid',
  'tanh',
  'relu',
  'leakyRelu',
  'elu',
  'softplus',
  'gelu',
  'silu',
] as const;
export type TunedActivation = (typeof tunedActivations)[number];

export const tunedLosses = [
  'meanSquaredError',
  'meanAbsoluteError',
  'huber',
  'binaryCrossEntropy',
  'crossEntropy',
] as const;
export type TunedLoss = (typeof tunedLosses)[number];

const tunedOptimizers = ['sgd', 'adagrad', 'rmsprop', 'adam', 'adamW'] as const;
export type TunedOptimizer = (typeof tunedOptimizers)[number];

const tunedClippings = ['value', 'norm'] as const satisfies readonly ClippingKind[];

type Activation = ActivateStep['activation'];
type Loss = LossStep['loss'];

export function isTunedActivation(kind: Activation): kind is TunedActivation {
  return (tunedActivations as readonly string[]).includes(kind);
}

export function isTunedLoss(kind: Loss): kind is TunedLoss {
  return (tunedLosses as readonly string[]).includes(kind);
}

export function isTunedOptimizer(kind: OptimizerKind): kind is TunedOptimizer {
  return (tunedOptimizers as readonly OptimizerKind[]).includes(kind);
}

export function isTunedClipping(kind: ClippingKind): kind is (typeof tunedClippings)[number] {
  return (tunedClippings as readonly ClippingKind[]).includes(kind);
}

export interface GeneralRule {
  readonly kind: Activation | Loss;
  readonly program: VectorProgram;
}

/** Each once. */
export function generalRulesOf(plan: Plan): readonly GeneralRule[] {
  const activations = new Set<Activation>();
  const losses = new Set<Loss>();
  for (const step of [...plan.forward, ...plan.finish]) {
    if (step.kind === 'loss') losses.add(step.loss);
    if (step.kind === 'activate' || (step.kind === 'denseForward' && step.activation !== null)) {
      activations.add(step.activation as Activation);
    }
  }
  return [
    ...[...activations]
      .filter((kind) => !isTunedActivation(kind))
      .map((kind) => ({ kind, program: activationProgram(kind) })),
    ...elementwiseLossKinds
      .filter((kind) => losses.has(kind) && !isTunedLoss(kind))
      .map((kind) => ({ kind, program: lossProgram(kind) })),
  ];
}

/** Kinds of the update's rules that no kernel is tuned for. */
export function generalUpdateRules({ optimizer, clipping }: UpdateSettings): readonly string[] {
  return [
    ...(isTunedOptimizer(optimizer.kind) ? [] : [optimizer.kind]),
    ...(clipping === undefined || isTunedClipping(clipping.kind) ? [] : [clipping.kind]),
  ];
}

/** Value and slope from z; both carry NaN where z is not finite, so that a run that diverges is seen. */
export function activationProgram(kind: Activation): VectorProgram {
  const { value, derivative } = elementwiseActivation(kind).rule;
  const z: Expression = { kind: 'variable', name: 'z' };
  const check = call('subtract', z, z);
  const outputs = [value, substitute(derivative, { a: value })];
  return vectorProgram(
    outputs.map((output) => call('add', output, check)),
    ['z'],
  );
}

/** Term and derivative from output and target. */
export function lossProgram(kind: ElementwiseLossKind): VectorProgram {
  const { term, derivative } = elementwiseLosses[kind].rule;
  return vectorProgram([term, derivative], ['output', 'target']);
}

/** Of one gradient, under the numbers of the step. */
export function clippingProgram(kind: ClippingKind, limit: number, factor: number): VectorProgram {
  return vectorProgram([settled(clippingRules[kind].clipped.expression, { limit, factor })], ['g']);
}
