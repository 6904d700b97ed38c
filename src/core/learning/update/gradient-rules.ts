// The rules that prepare a gradient for the optimizer: penalty, clipping and weight decay, as PyTorch computes them.
import type { Expression } from '#core/expression/expression.ts';
import { parseExpression } from '#core/expression/parse.ts';
import { functionOf } from '#core/expression/program.ts';
import { ruleLanguage } from '#core/expression/rule-language.ts';

export interface GradientRule {
  readonly expression: Expression;
  /** Of the variables, in the order in which the rule names them. */
  valueOf(a: number, b: number, c?: number, d?: number): number;
}

function ruleOf(text: string, ...variables: readonly string[]): GradientRule {
  const expression = parseExpression(text, { ...ruleLanguage, variables });
  return { expression, valueOf: functionOf(expression, variables) };
}

/** Of a weight w; sign(0) is 0. */
export const penaltyRule = ruleOf('g + l1 * sign(w) + l2 * w', 'g', 'w', 'l1', 'l2');
/** Of weight decay that joins the gradient; AdamW's is none of these. */
export const weightDecayRule = ruleOf('g + weightDecay * w', 'g', 'w', 'weightDecay');

/** A way of clipping: PyTorch's `torch.nn.utils.clip_grad_…_`. */
export interface ClippingRule {
  /** Of the length of all gradients together: a number that each gradient's rule reads as `factor`; null: it reads none. */
  readonly factor: GradientRule | null;
  /** Of one gradient. */
  readonly clipped: GradientRule;
}

function clippingOf(clipped: string, factor?: string): ClippingRule {
  return {
    clipped: ruleOf(clipped, 'g', 'limit', 'factor'),
    factor: factor === undefined ? null : ruleOf(factor, 'norm', 'limit'),
  };
}

export const clippingRules = {
  value: clippingOf('min(max(g, -limit), limit)'),
  // PyTorch adds 1e-6 before it divides.
  norm: clippingOf('factor * g', 'min(1, limit / (norm + 0.000001))'),
} satisfies Readonly<Record<string, ClippingRule>>;

export type ClippingKind = keyof typeof clippingRules;

/** Every kind, in the order in which they are offered. */
export const clippingKinds = Object.keys(clippingRules) as readonly ClippingKind[];
