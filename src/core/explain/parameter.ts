// Explains a weight or a bias, which nothing computes: the value that training started from plus what training has learnt since.
import { parameterSymbol } from '#core/network/layer-definitions.ts';
import type { NeuronReference, WireReference } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import { biasParameter, tensorParameter, wireParameter } from '#core/network/parameter-layout.ts';
import { given, type Head, sum } from './equations.ts';
import type { Equation } from './explanation.ts';
import type { ExplanationContext } from './explanation-context.ts';
import type { DrawnPart } from './explanation-target.ts';
import { plainFactor } from './factors.ts';
import type { Notation } from './notation.ts';

export function weightEquation(context: ExplanationContext, notation: Notation, wire: WireReference): Equation | null {
  const parameter = wireParameter(context.layout, wire);
  if (parameter === null) return null;
  const head = { symbol: 'w', code: 'weight', values: notation.wireNames(wire) } as const;
  return parameterEquation(context, parameter, head, { kind: 'wire', wire });
}

export function biasEquation(
  context: ExplanationContext,
  notation: Notation,
  neuron: NeuronReference,
): Equation | null {
  const parameter = biasParameter(context.layout, neuron.layer, neuron.unit);
  if (parameter === null) return null;
  const head = { symbol: 'b', code: 'bias', values: { neuron: notation.name(neuron) } } as const;
  return parameterEquation(context, parameter, head, { kind: 'neuron', neuron });
}

export function layerParameterEquation(
  context: ExplanationContext,
  notation: Notation,
  neuron: NeuronReference,
  parameter: string,
): Equation | null {
  const index = tensorParameter(context.layout, { ...neuron, parameter });
  if (index === null) return null;
  const symbol = parameterSymbol(layerOf(context.network, neuron.layer), parameter);
  const values = { neuron: notation.name(neuron), parameter: symbol };
  return parameterEquation(context, index, { symbol, code: 'layerParameter', values }, { kind: 'neuron', neuron });
}

function parameterEquation(
  { parameters, startParameters }: ExplanationContext,
  parameter: number,
  head: Omit<Head, 'value'>,
  highlight: DrawnPart,
): Equation {
  const value = parameters[parameter] ?? Number.NaN;
  const start = startParameters?.[parameter];
  if (start === undefined) return given({ ...head, value });
  return sum({ ...head, value }, [
    { ...plainFactor(`${head.symbol}_0`, 'startValue', start), highlight },
    { ...plainFactor(`\\Delta_{\\Sigma} ${head.symbol}`, 'learntChange', value - start), highlight },
  ]);
}
