// The value and the derivative of every activation function with numbers (or symbols) in place of z and a.
import type { ElementwiseActivationKind } from '#core/layers/activation-function.ts';
import { grouped } from './tex.ts';

/** TeX of z and of a, and on which side of 0 the function is read. */
interface ActivationTexInput {
  readonly z: string;
  readonly a: string;
  readonly positive: boolean;
}

interface ActivationTex {
  value(input: ActivationTexInput): string;
  derivative(input: ActivationTexInput): string;
}

const of = (name: string, argument: string): string => `${name}\\!\\left(${argument}\\right)`;
const sigmoid = (z: string): string => `\\frac{1}{1+e^{-${grouped(z)}}}`;
const normalProbability = (z: string): string => of('\\Phi', z);

export const activationTex: { readonly [Kind in ElementwiseActivationKind]: ActivationTex } = {
  linear: { value: ({ z }) => z, derivative: () => '1' },
  sigmoid: { value: ({ z }) => sigmoid(z), derivative: ({ a }) => `${grouped(a)}\\,(1-${grouped(a)})` },
  tanh: { value: ({ z }) => of('\\tanh', z), derivative: ({ a }) => `1-${grouped(a)}^2` },
  relu: { value: ({ z }) => `\\max(0,\\,${z})`, derivative: ({ positive }) => (positive ? '1' : '0') },
  leakyRelu: {
    value: ({ z, positive }) => (positive ? z : `0.01\\cdot ${grouped(z)}`),
    derivative: ({ positive }) => (positive ? '1' : '0.01'),
  },
  elu: {
    value: ({ z, positive }) => (positive ? z : `e^{${z}}-1`),
    derivative: ({ a, positive }) => (positive ? '1' : `${a}+1`),
  },
  softplus: { value: ({ z }) => of('\\ln', `1+e^{${z}}`), derivative: ({ z }) => sigmoid(z) },
  gelu: {
    value: ({ z }) => `${grouped(z)}\\;${normalProbability(z)}`,
    derivative: ({ z }) => `${normalProbability(z)}+${grouped(z)}\\;${of('\\varphi', z)}`,
  },
  silu: {
    value: ({ z }) => `${grouped(z)}\\;${of('\\sigma', z)}`,
    derivative: ({ z, a }) => `${of('\\sigma', z)}+${grouped(a)}\\,\\bigl(1-${of('\\sigma', z)}\\bigr)`,
  },
};

/** softmax of the unit at `index` among these logits. */
export function softmaxTex(logits: readonly string[], index: number): string {
  const power = (z: string): string => `e^{${z}}`;
  return `\\frac{${power(logits[index] ?? 'z')}}{${logits.map(power).join('+')}}`;
}
