// One neuron's sum taken apart, product by product: forwards what it adds up, backwards what comes back to it.
import type { NeuronReference } from '#core/network/network.ts';
import { activationGradientEquation, deltaEquation } from './backward.ts';
import type { Equation, Factor } from './explanation.ts';
import type { ExplanationContext } from './explanation-context.ts';
import { activationEquation, preActivationEquation } from './forward.ts';
import { notationFor } from './notation.ts';
import { isAboutSwitchedOff } from './wires.ts';

export interface Term {
  /** `term`: one more part of the sum; `result`: what becomes of the whole sum. */
  readonly kind: 'term' | 'result';
  /** The part, or the result: its name, its number, where it is drawn. */
  readonly factor: Factor;
  /** The parts up to this one, added up; of a result, the number itself. */
  readonly soFar: number;
}

/** In order; empty where nothing can be taken apart. */
export function termsOf(
  context: ExplanationContext,
  pass: 'forward' | 'backward',
  neuron: NeuronReference,
): readonly Term[] {
  const trace = context.row;
  if (trace === null || isAboutSwitchedOff(context, { kind: 'activation', neuron })) return [];
  const subject = { context, notation: notationFor(context.network), trace };
  const [whole, result] =
    pass === 'forward'
      ? [preActivationEquation(subject, neuron), activationEquation(subject, neuron)]
      : [activationGradientEquation(subject, neuron), deltaEquation(subject, neuron)];
  if (whole === null || result === null) return [];
  return [...partsOf(whole), resultOf(result, neuron)];
}

function partsOf(equation: Equation): readonly Term[] {
  if (equation.form !== 'sum') return [];
  let soFar = 0;
  return equation.parts.map((factor) => {
    soFar += factor.value;
    return { kind: 'term', factor, soFar };
  });
}

function resultOf({ symbol, code, values, value }: Equation, neuron: NeuronReference): Term {
  const highlight = { kind: 'neuron', neuron } as const;
  const factor: Factor = { symbol, code, values, value, opens: null, view: null, highlight, inner: [] };
  return { kind: 'result', factor, soFar: value };
}
