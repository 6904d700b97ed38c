// The numbers of a step that an exercise asks for.
import type { ComputedKind, Quantity, StepQuantities } from '../quantities/quantity.ts';

const askedKinds: readonly Quantity['kind'][] = [
  'preActivation',
  'activation',
  'loss',
  'delta',
  'weightGradient',
  'biasGradient',
  'newWeight',
  'newBias',
] satisfies readonly ComputedKind[];

/** z, a, L, δ, ∂L/∂w and the new w, in the order of the calculation. */
export function askedOf(quantities: StepQuantities): StepQuantities {
  return quantities.filter(({ kind }) => askedKinds.includes(kind));
}
