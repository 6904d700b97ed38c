// Prepares gradients for the optimizer: penalty, frozen parameters, clipping, weight decay. Mostly nothing.
import type { Address } from '#core/compile/plan-arena.ts';
import { gradientDecay } from '#core/learning/optimizers/optimizers.ts';
import { normScaleRule } from '#core/learning/update/gradient-rules.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import type { Kernels } from './kernels.ts';

/** Words of a parameter's role, as the kernels know them. */
export const weightRole = 1;
export const freeRole = 2;

/**
 * Writes what the optimizer takes to `prepared`.
 * @returns true when a gradient isn't finite, of a frozen parameter too
 */
export type Preparation = (parameters: Address, gradients: Address, prepared: Address) => boolean;

/**
 * Null when the optimizer takes the gradients as they are.
 * @param bytes length of the part of a bank that is parameters or gradients
 * @param roles where each parameter's role lies
 */
export function gradientPreparation(
  kernels: Kernels,
  { optimizer, regularization, clipping }: UpdateSettings,
  hasFrozen: boolean,
  bytes: number,
  roles: Address,
): Preparation | null {
  const { l1, l2 } = regularization ?? { l1: 0, l2: 0 };
  const decay = gradientDecay(optimizer);
  if (l1 === 0 && l2 === 0 && decay === 0 && clipping === undefined && !hasFrozen) return null;
  return (parameters, gradients, prepared) => {
    const squares = kernels.prepare(parameters, gradients, prepared, bytes, roles, l1, l2);
    if (clipping?.kind === 'value') kernels.clipByValue(prepared, bytes, clipping.limit);
    if (clipping?.kind === 'norm')
      kernels.scale(prepared, bytes, normScaleRule.valueOf(clipping.limit, Math.sqrt(squares)));
    if (decay !== 0) kernels.addDecay(parameters, prepared, bytes, decay);
    return !Number.isFinite(squares);
  };
}
