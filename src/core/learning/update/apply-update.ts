// One update of all parameters, in PyTorch's order: penalty, frozen ones out, clipping, optimizer.
import type { OptimizerState } from '../optimizers/optimizers.ts';
import { cloneOptimizerState, updateParameters } from '../optimizers/optimizers.ts';
import { clippingRules, penaltyRule } from './gradient-rules.ts';
import type { Clipping, Regularization, UpdateSettings } from './update-settings.ts';

/** What an update must know of the parameters besides their values; one flag each. */
export interface ParameterRoles {
  /** 1: a weight, which penalties are for; 0: a bias. */
  readonly isWeight: Uint8Array;
  /** 1: stays as it is; null: none does. */
  readonly isFrozen: Uint8Array | null;
}

/** What the optimizer is given instead of the gradients of the data's loss, which stay as they are. */
export function gradientsForOptimizer(
  { regularization, clipping }: UpdateSettings,
  { isWeight, isFrozen }: ParameterRoles,
  parameters: Float64Array,
  gradients: Float64Array,
): Float64Array {
  const result = gradients.slice();
  if (regularization !== undefined) addPenalty(regularization, isWeight, parameters, result);
  if (isFrozen !== null) for (const [index, frozen] of isFrozen.entries()) if (frozen === 1) result[index] = 0;
  if (clipping !== undefined) clip(clipping, result);
  return result;
}

function addPenalty(
  { l1, l2 }: Regularization,
  isWeight: Uint8Array,
  parameters: Float64Array,
  gradients: Float64Array,
): void {
  for (let index = 0; index < parameters.length; index += 1) {
    if (isWeight[index] !== 1) continue;
    gradients[index] = penaltyRule.valueOf(gradients[index] as number, parameters[index] as number, l1, l2);
  }
}

function clip({ kind, limit }: Clipping, gradients: Float64Array): void {
  const { clipped, factor } = clippingRules[kind];
  const scale = factor?.valueOf(euclideanNorm(gradients), limit);
  for (let index = 0; index < gradients.length; index += 1) {
    gradients[index] = clipped.valueOf(gradients[index] as number, limit, scale);
  }
}

export function euclideanNorm(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}

/**
 * Updates `parameters` and `state` in place; a frozen parameter keeps its value, its slots and its step count.
 * @param gradients of the data's loss, mean over the mini-batch; not changed
 */
export function applyUpdate(
  settings: UpdateSettings,
  roles: ParameterRoles,
  parameters: Float64Array,
  gradients: Float64Array,
  state: OptimizerState,
): void {
  const taken = gradientsForOptimizer(settings, roles, parameters, gradients);
  const { isFrozen } = roles;
  if (isFrozen === null) {
    updateParameters(settings.optimizer, parameters, taken, state);
    return;
  }
  const before = [parameters.slice(), ...arraysOf(cloneOptimizerState(state))];
  updateParameters(settings.optimizer, parameters, taken, state);
  for (const [at, array] of [parameters, ...arraysOf(state)].entries()) restore(array, before[at] ?? array, isFrozen);
}

function arraysOf({ steps, slots }: OptimizerState): readonly Float64Array[] {
  return [steps, ...slots];
}

function restore(array: Float64Array, before: Float64Array, isFrozen: Uint8Array): void {
  for (const [index, frozen] of isFrozen.entries()) if (frozen === 1) array[index] = before[index] as number;
}
