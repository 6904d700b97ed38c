// One number of a training step done by hand: its names, the rule that it follows from, and what often goes wrong with it.
import type { Expression } from '#core/expression/expression.ts';
import { functionRules } from '#core/expression/functions.ts';
import type { NeuronReference, WireReference } from '#core/network/network.ts';

export type GivenKind = 'input' | 'target' | 'weight' | 'bias' | 'learningRate';

export type ComputedKind =
  | 'preActivation'
  | 'activation'
  | 'localDerivative'
  | 'loss'
  | 'activationGradient'
  | 'delta'
  | 'weightGradient'
  | 'biasGradient'
  | 'newWeight'
  | 'newBias';

export type QuantityKind = GivenKind | ComputedKind;

/** Slips that are made so often that they have names. */
export const slipKinds = [
  'signOfError',
  'forgottenLocalDerivative',
  'newInsteadOfOldWeight',
  'rowsAndColumns',
  'forgottenFactorTwo',
  'wrongDirection',
] as const;
export type SlipKind = (typeof slipKinds)[number];

/** The rule as one gets it who makes the slip. */
export interface Slip {
  readonly kind: SlipKind;
  readonly rule: Expression;
}

/** Its name in plain ASCII, unique in a step: h11, y_hat, dL/dw9, new w9. Rules read each other by it. */
export type QuantityId = string;

export interface Quantity {
  readonly id: QuantityId;
  readonly kind: QuantityKind;
  /** As it is written on screen: ŷ, ∂L/∂w9. */
  readonly symbol: string;
  readonly place: NeuronReference | WireReference | null;
  /** Row of the dataset that it belongs to; null: to all of them. */
  readonly row: number | null;
  /** Over the ids of others; of what is given, its number. */
  readonly rule: Expression;
  readonly slips: readonly Slip[];
}

/** Each behind all that its rule reads. */
export type StepQuantities = readonly Quantity[];

export function isGiven({ kind }: Quantity): boolean {
  return ['input', 'target', 'weight', 'bias', 'learningRate'].includes(kind satisfies QuantityKind);
}

export function numberBy(rule: Expression, numberOf: (id: QuantityId) => number): number {
  if (rule.kind === 'number') return rule.value;
  if (rule.kind === 'variable') return numberOf(rule.name);
  const [a = 0, b = 0, c = 0, d = 0] = rule.arguments.map((part) => numberBy(part, numberOf));
  return functionRules[rule.function].value(a, b, c, d);
}

/** The exact number of each. */
export function valuesOf(quantities: StepQuantities): ReadonlyMap<QuantityId, number> {
  const values = new Map<QuantityId, number>();
  for (const { id, rule } of quantities)
    values.set(
      id,
      numberBy(rule, (name) => values.get(name) ?? Number.NaN),
    );
  return values;
}
