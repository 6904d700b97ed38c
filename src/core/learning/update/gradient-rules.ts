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
/** torch.nn.utils.clip_grad_value_ */
export const valueClippingRule = ruleOf('min(max(g, -limit), limit)', 'g', 'limit');
/** torch.nn.utils.clip_grad_norm_: by how much gradients of this norm are multiplied. PyTorch adds 1e-6 before it divides. */
export const normScaleRule = ruleOf('min(1, limit / (norm + 0.000001))', 'limit', 'norm');
export const scalingRule = ruleOf('scale * g', 'scale', 'g');
/** Of weight decay that joins the gradient; AdamW's is none of these. */
export const weightDecayRule = ruleOf('g + weightDecay * w', 'g', 'w', 'weightDecay');
