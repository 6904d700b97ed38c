// The attributes of a number on the screen that name its quantity and its part, so that the same one can be found elsewhere.
import type { QuantityCode, QuantityValues, Scope } from './explanation.ts';

/** Quantities that stand in several places of the window at once. */
type Quantity = 'w' | 'b' | 'signal' | 'delta' | 'gradient' | 'update' | 'z' | 'a' | 'loss';

export interface QuantityAttributes {
  readonly 'data-quantity'?: Quantity;
  /** A neuron's name, or x1 to h1. */
  readonly 'data-of'?: string;
  /** Absent where the number is the same for every row. */
  readonly 'data-scope'?: 'row' | 'mean';
}

const quantities: { readonly [Code in QuantityCode]?: Quantity } = {
  weight: 'w',
  bias: 'b',
  signal: 'signal',
  delta: 'delta',
  weightGradient: 'gradient',
  biasGradient: 'gradient',
  weightUpdate: 'update',
  biasUpdate: 'update',
  preActivation: 'z',
  activation: 'a',
  input: 'a',
  prediction: 'a',
  loss: 'loss',
};

const sameForEveryRow: ReadonlySet<Quantity> = new Set(['w', 'b', 'update']);

export function scopeAttribute(scope: Scope): 'row' | 'mean' {
  return scope === 'row' ? 'row' : 'mean';
}

/** Nothing for a number that stands in one place only. */
export function quantityAttributes(code: QuantityCode, values: QuantityValues, scope: Scope): QuantityAttributes {
  const quantity = quantities[code];
  if (quantity === undefined) return {};
  const attributes = { 'data-quantity': quantity, 'data-of': placeOf(quantity, values) };
  return sameForEveryRow.has(quantity) ? attributes : { ...attributes, 'data-scope': scopeAttribute(scope) };
}

function placeOf(quantity: Quantity, { source, target, neuron }: QuantityValues): string {
  if (quantity === 'loss') return 'loss';
  return source === undefined ? String(neuron ?? '') : `${source} to ${target}`;
}
