// The numbers of a step that an exercise asks for.
import type { ComputedKind, Quantity, StepQuantities } from '../quantities/quantity.ts';

/** What can be asked for, part by part, in the order of the calculation. */
export const askedParts = {
  forward: ['preActivation', 'activation', 'loss'],
  errorSignals: ['delta'],
  gradients: ['weightGradient', 'biasGradient'],
  update: ['newWeight', 'newBias'],
} as const satisfies Readonly<Record<string, readonly ComputedKind[]>>;
export type AskedPart = keyof typeof askedParts;
export const allAsked = Object.keys(askedParts) as readonly AskedPart[];

/** z, a, L, δ, ∂L/∂w and the new w, or some of these parts. */
export function askedOf(quantities: StepQuantities, parts: readonly AskedPart[] = allAsked): StepQuantities {
  const kinds: readonly Quantity['kind'][] = parts.flatMap((part) => askedParts[part]);
  return quantities.filter(({ kind }) => kinds.includes(kind));
}
