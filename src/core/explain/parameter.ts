// A weight, a bias or another number of a layer, which nothing computes: where training started plus what it has learnt since.
import { parameterSymbol } from '#core/network/layer-definitions.ts';
import { layerOf } from '#core/network/network-queries.ts';
import { biasParameter, tensorParameter, wireParameter } from '#core/network/parameter-layout.ts';
import { given, type Head, sum } from './equations.ts';
import type { Equation } from './explanation.ts';
import type { ExplanationContext } from './explanation-context.ts';
import { drawnPartOf, type ExplanationTarget, type TargetOf } from './explanation-target.ts';
import { plainFactor } from './factors.ts';
import type { Notation } from './notation.ts';

/** A parameter of whatever kind, as explanations speak of it. */
export interface ExplainedParameter {
  /** Among all parameters. */
  readonly index: number;
  /** w, b or γ. */
  readonly symbol: string;
  readonly values: Head['values'];
  readonly itself: TargetOf<'weight' | 'bias' | 'layerParameter'>;
  readonly gradient: TargetOf<'weightGradient' | 'biasGradient' | 'layerParameterGradient'>;
  /** The explanation of Δw; null where it is none of its own. */
  readonly change: TargetOf<'weightUpdate'> | null;
}

/** The parameter that a number is one of; null: it is no parameter's, or there is none such. */
export function parameterBehind(
  { network, layout }: Pick<ExplanationContext, 'network' | 'layout'>,
  notation: Notation,
  target: ExplanationTarget,
): ExplainedParameter | null {
  if ('wire' in target) {
    const { wire } = target;
    const index = wireParameter(layout, wire);
    if (index === null) return null;
    const itself = { kind: 'weight', wire } as const;
    const values = notation.wireNames(wire);
    return {
      index,
      symbol: 'w',
      values,
      itself,
      gradient: { kind: 'weightGradient', wire },
      change: { kind: 'weightUpdate', wire },
    };
  }
  if (!('neuron' in target)) return null;
  const { neuron } = target;
  const name = notation.name(neuron);
  if ('parameter' in target) {
    const { parameter } = target;
    const index = tensorParameter(layout, { ...neuron, parameter });
    const symbol = parameterSymbol(layerOf(network, neuron.layer), parameter);
    const itself = { kind: 'layerParameter', neuron, parameter } as const;
    const gradient = { kind: 'layerParameterGradient', neuron, parameter } as const;
    return index === null
      ? null
      : { index, symbol, values: { neuron: name, parameter: symbol }, itself, gradient, change: null };
  }
  if (target.kind !== 'bias' && target.kind !== 'biasGradient') return null;
  const index = biasParameter(layout, neuron.layer, neuron.unit);
  const [itself, gradient] = [{ kind: 'bias', neuron } as const, { kind: 'biasGradient', neuron } as const];
  return index === null ? null : { index, symbol: 'b', values: { neuron: name }, itself, gradient, change: null };
}

export function parameterEquation(
  { parameters, startParameters }: ExplanationContext,
  { index, symbol, values, itself }: ExplainedParameter,
): Equation {
  const value = parameters[index] ?? Number.NaN;
  const head: Head = { symbol, code: itself.kind, values, value };
  const start = startParameters?.[index];
  if (start === undefined) return given(head);
  const highlight = drawnPartOf(itself);
  return sum(head, [
    { ...plainFactor(`${symbol}_0`, 'startValue', start), highlight },
    { ...plainFactor(`\\Delta_{\\Sigma} ${symbol}`, 'learntChange', value - start), highlight },
  ]);
}
