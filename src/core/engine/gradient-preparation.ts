// Prepares gradients for the optimizer: penalty, frozen parameters, clipping, weight decay. Mostly nothing.

import { clippingProgram, isTunedClipping } from '#core/compile/general-rules.ts';
import type { Address } from '#core/compile/plan-arena.ts';
import { gradientDecay } from '#core/learning/optimizers/optimizers.ts';
import { clippingRules } from '#core/learning/update/gradient-rules.ts';
import type { Clipping, UpdateSettings } from '#core/learning/update/update-settings.ts';
import type { Kernels } from './kernels.ts';
import { loadProgram, moving, type UpdateMemory } from './update-program.ts';

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
 */
export function gradientPreparation(
  kernels: Kernels,
  { optimizer, regularization, clipping }: UpdateSettings,
  hasFrozen: boolean,
  memory: UpdateMemory,
): Preparation | null {
  const { l1, l2 } = regularization ?? { l1: 0, l2: 0 };
  const decay = gradientDecay(optimizer);
  if (l1 === 0 && l2 === 0 && decay === 0 && clipping === undefined && !hasFrozen) return null;
  const { bankPartBytes: bytes, roles } = memory.arena;
  const clip = clipping === undefined ? null : clipper(kernels, clipping, memory);
  return (parameters, gradients, prepared) => {
    const squares = kernels.prepare(parameters, gradients, prepared, bytes, roles, l1, l2);
    clip?.(prepared, Math.sqrt(squares));
    if (decay !== 0) kernels.addDecay(parameters, prepared, bytes, decay);
    return !Number.isFinite(squares);
  };
}

/** @param norm length of all prepared gradients together */
type Clip = (prepared: Address, norm: number) => void;

function clipper(kernels: Kernels, { kind, limit }: Clipping, memory: UpdateMemory): Clip {
  const { bankPartBytes: bytes } = memory.arena;
  const { factor } = clippingRules[kind];
  const factorAt = (norm: number): number => factor?.valueOf(norm, limit) ?? 1;
  if (!isTunedClipping(kind)) {
    return (prepared, norm) => {
      const program = clippingProgram(kind, limit, factorAt(norm));
      loadProgram(kernels, memory, program, kind)([moving(prepared), moving(prepared)]);
    };
  }
  switch (kind) {
    case 'value':
      return (prepared) => kernels.clipByValue(prepared, bytes, limit);
    case 'norm':
      return (prepared, norm) => kernels.scale(prepared, bytes, factorAt(norm));
  }
}
