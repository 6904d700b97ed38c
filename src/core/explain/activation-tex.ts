// The value and the derivative of every activation function with numbers (or symbols) in place of z and a.
import type { Expression } from '#core/expression/expression.ts';
import { functionOf } from '#core/expression/program.ts';
import { texOf } from '#core/expression/tex.ts';
import type { ElementwiseActivation } from '#core/layers/activation-function.ts';

/** TeX of z and of a. */
interface ActivationTex {
  readonly z: string;
  readonly a: string;
}

/** @param at the z whose case is written where the rule has several */
export function activationValueTex({ rule }: ElementwiseActivation, tex: ActivationTex, at: number): string {
  return texOf(rule.value, { variables: { ...tex }, isGreater: isGreaterAt(at) });
}

export function activationDerivativeTex({ rule }: ElementwiseActivation, tex: ActivationTex, at: number): string {
  return texOf(rule.derivative, { variables: { ...tex }, isGreater: isGreaterAt(at) });
}

function isGreaterAt(z: number): (a: Expression, b: Expression) => boolean {
  return (a, b) => functionOf(a, ['z'])(z) > functionOf(b, ['z'])(z);
}

/** softmax of the unit at `index` among these logits. */
export function softmaxTex(logits: readonly string[], index: number): string {
  const power = (z: string): string => `e^{${z}}`;
  return `\\frac{${power(logits[index] ?? 'z')}}{${logits.map(power).join('+')}}`;
}
