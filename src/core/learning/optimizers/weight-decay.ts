// Weight decay as torch.optim has it in all optimizers but AdamW: λ times the parameter joins its gradient.

/** What the optimizer then takes for the gradients: a copy, or the gradients themselves when nothing decays. */
export function withWeightDecay(weightDecay: number, parameters: Float64Array, gradients: Float64Array): Float64Array {
  if (weightDecay === 0) return gradients;
  return gradients.map((gradient, index) => gradient + weightDecay * (parameters[index] as number));
}

/** TeX of the line that goes before the rule's own. */
export function weightDecayFormula(weightDecay: number): readonly string[] {
  return weightDecay === 0 ? [] : ['g \\leftarrow g+\\lambda\\,w'];
}
