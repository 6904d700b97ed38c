// Forward numbers: the signal on a wire, the weighted sum of a neuron, its activation, and how steep that is.

import type { Expression } from '#core/expression/expression.ts';
import { functionOf } from '#core/expression/program.ts';
import { texOf } from '#core/expression/tex.ts';
import type { ElementwiseActivation } from '#core/layers/activation-function.ts';
import { elementwiseActivation } from '#core/layers/activation-functions.ts';
import { softmax } from '#core/layers/softmax.ts';
import { hasActivation, isInput } from '#core/network/layer-definitions.ts';
import type { DenseLayer, NeuronReference, WireReference } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import { neuronsOf, wireEnds } from '#core/network/neurons-and-wires.ts';
import { wireParameter } from '#core/network/parameter-layout.ts';
import { formula, given, type Head, product, sum } from './equations.ts';
import type { Equation, Factor, LocalDerivative } from './explanation.ts';
import type { RowSubject } from './explanation-context.ts';
import {
  activationFactor,
  localDerivativeFactor,
  openFactor,
  preActivationFactor,
  productTex,
  termFactor,
  weightFactor,
} from './factors.ts';
import { parameterBehind } from './parameter.ts';
import { numberOf } from './row-trace.ts';
import { wholeEquation } from './whole-layers.ts';
import { incomingWires, isAboutSwitchedOff, type NeighbourWire } from './wires.ts';

/** w·a; nothing at a neuron that is switched off. */
export function signalEquation(subject: RowSubject, wire: WireReference): Equation | null {
  const { context, notation } = subject;
  const ends = wireEnds(context.network, wire);
  const parameter = wireParameter(context.layout, wire);
  if (ends === null || parameter === null) return null;
  const weight = context.parameters[parameter] ?? Number.NaN;
  const parts = signalFactors(subject, { wire, neuron: ends.source, weight });
  const value = parts.reduce((result, part) => result * part.value, 1);
  const head: Head = { symbol: productTex(parts), code: 'signal', values: notation.wireNames(wire), value };
  return isAboutSwitchedOff(context, { kind: 'signal', wire }) ? given({ ...head, value: 0 }) : product(head, parts);
}

function signalFactors(subject: RowSubject, end: NeighbourWire): readonly Factor[] {
  return [weightFactor(subject, end), activationFactor(subject, end.neuron)];
}

/** z = b + Σ w·a, in the engine's order; 0 of a neuron that is switched off. */
export function preActivationEquation(subject: RowSubject, neuron: NeuronReference): Equation | null {
  const { context, notation, trace } = subject;
  if (!trace.preActivations.has(neuron.layer)) return null;
  const terms = incomingWires(context, neuron).map((end) =>
    termFactor({ kind: 'signal', wire: end.wire }, signalFactors(subject, end), 'signal', {
      values: notation.wireNames(end.wire),
    }),
  );
  const head: Head = {
    symbol: notation.preActivation(neuron),
    code: 'preActivation',
    values: { neuron: notation.name(neuron) },
    value: numberOf(trace.preActivations, neuron),
  };
  if (isAboutSwitchedOff(context, { kind: 'preActivation', neuron })) return given(head);
  return sum(head, [...biasFactor(subject, neuron), ...terms]);
}

function biasFactor({ context, notation }: RowSubject, neuron: NeuronReference): readonly Factor[] {
  const parameter = parameterBehind(context, notation, { kind: 'bias', neuron });
  if (parameter === null) return [];
  const { index, itself, values } = parameter;
  const value = context.parameters[index] ?? Number.NaN;
  return [openFactor(itself, { symbol: notation.bias(neuron), code: itself.kind, values, value })];
}

/** a = f(z); an input's activation comes from the data, and there is none of a neuron that is switched off. */
export function activationEquation(subject: RowSubject, neuron: NeuronReference): Equation | null {
  const { context } = subject;
  const layer = layerOf(context.network, neuron.layer);
  if (layer === undefined) return null;
  const { symbol, code, values, value } = activationFactor(subject, neuron);
  const head: Head = { symbol, code, values, value };
  if (isInput(layer) || isAboutSwitchedOff(context, { kind: 'activation', neuron })) return given(head);
  if (!hasActivation(layer)) return wholeEquation(subject, layer, neuron, head);
  if (layer.activation === 'softmax') return softmaxEquation(subject, layer, neuron, head);
  const activation = elementwiseActivation(layer.activation);
  const input = preActivationFactor(subject, neuron);
  const template = ([z = '']: readonly string[]): string =>
    activationValueTex(activation, { z, a: symbol }, input.value);
  return formula(head, [input], template, ([z = Number.NaN]) => activation.value(z));
}

function softmaxEquation(subject: RowSubject, layer: DenseLayer, neuron: NeuronReference, head: Head): Equation {
  const logits = neuronsOf(layer).map((each) => preActivationFactor(subject, each));
  return formula(
    head,
    logits,
    (parts) => softmaxTex(parts, neuron.unit),
    (values) => {
      const probabilities = new Float64Array(values.length);
      softmax(Float64Array.from(values), 0, values.length, probabilities);
      return probabilities[neuron.unit] ?? Number.NaN;
    },
  );
}

/** f′(z) with its formula; null for inputs, softmax and what is switched off. */
export function localDerivativeOf(subject: RowSubject, neuron: NeuronReference): LocalDerivative | null {
  const layer = layerOf(subject.context.network, neuron.layer);
  const factor = localDerivativeFactor(subject, neuron);
  if (factor === null || !hasActivation(layer) || layer.activation === 'softmax') return null;
  if (isAboutSwitchedOff(subject.context, { kind: 'activation', neuron })) return null;
  const { symbol, code, values, value } = factor;
  const z = preActivationFactor(subject, neuron);
  const equation = localDerivativeEquation(layer.activation, { symbol, code, values, value }, [
    z,
    activationFactor(subject, neuron),
  ]);
  return { neuron, function: layer.activation, z: z.value, equation };
}

/** The derivative by its formula in z and a; `parts` are those two numbers. */
export function localDerivativeEquation(
  kind: LocalDerivative['function'],
  head: Head,
  parts: readonly [z: Factor, a: Factor],
): Equation {
  const activation = elementwiseActivation(kind);
  return formula(
    head,
    parts,
    ([z = '', a = '']) => activationDerivativeTex(activation, { z, a }, parts[0].value),
    ([z = Number.NaN, a = Number.NaN]) => activation.derivative(z, a),
  );
}

/** TeX of z and of a. */
interface ActivationTex {
  readonly z: string;
  readonly a: string;
}

/** @param at the z whose case is written where the rule has several */
function activationValueTex({ rule }: ElementwiseActivation, tex: ActivationTex, at: number): string {
  return texOf(rule.value, { variables: { ...tex }, isGreater: isGreaterAt(at) });
}

function activationDerivativeTex({ rule }: ElementwiseActivation, tex: ActivationTex, at: number): string {
  return texOf(rule.derivative, { variables: { ...tex }, isGreater: isGreaterAt(at) });
}

function isGreaterAt(z: number): (a: Expression, b: Expression) => boolean {
  return (a, b) => functionOf(a, ['z'])(z) > functionOf(b, ['z'])(z);
}

/** softmax of the unit at `index` among these logits. */
function softmaxTex(logits: readonly string[], index: number): string {
  const power = (z: string): string => `e^{${z}}`;
  return `\\frac{${power(logits[index] ?? 'z')}}{${logits.map(power).join('+')}}`;
}
