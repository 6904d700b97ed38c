// One update of all parameters, in PyTorch's order: penalty, frozen ones out, clipping, optimizer.
import type { OptimizerState } from '../optimizers/optimizers.ts';
import { cloneOptimizerState, updateParameters } from '../optimizers/optimizers.ts';
import { clip } from './clipping.ts';
import { addPenalty } from './penalty.ts';
import type { UpdateSettings } from './update-settings.ts';

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
