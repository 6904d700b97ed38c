// Layers that take another one whole: what a unit is made of, how it moves with a unit that it takes, and with its own parameters.

import { spreadOf } from '#core/graph/operations/normalize.ts';
import { parameterDerivative, parametersOf } from '#core/graph/operations/operation-rules.ts';
import type { Trace } from '#core/graph/trace.ts';
import type { DeclaredLayer } from '#core/network/layer-definitions.ts';
import type { LayerNormalizationLayer, NeuronReference } from '#core/network/network.ts';
import { layerOf, takersOf, wholeSourceOf } from '#core/network/network-queries.ts';
import { neuronsOf } from '#core/network/neurons-and-wires.ts';
import { formula, given, type Head } from './equations.ts';
import type { Equation, Factor } from './explanation.ts';
import type { RowSubject } from './explanation-context.ts';
import { activationFactor, activationGradientFactor, openFactor, plainFactor, termFactor } from './factors.ts';
import { placeOfNeuron } from './neuron-derivatives.ts';
import { derivativeAt } from './numbers-at.ts';
import { parameterBehind } from './parameter.ts';
import { forEachInput, operationAt, type Place, placeOf, placesOf, unitAt } from './places.ts';
import { numberOf } from './row-trace.ts';

type EquationOf<Layer extends DeclaredLayer> = (
  subject: RowSubject,
  layer: Layer,
  neuron: NeuronReference,
  head: Head,
) => Equation;

/** What a unit of each kind is computed from, as a formula. */
const equations: {
  readonly [Kind in DeclaredLayer['kind']]: EquationOf<Extract<DeclaredLayer, { kind: Kind }>>;
} = { layerNormalization: normalizationEquation };

export function wholeEquation(
  subject: RowSubject,
  layer: DeclaredLayer,
  neuron: NeuronReference,
  head: Head,
): Equation {
  // The table pairs each kind with its own.
  const equation = equations[layer.kind] as EquationOf<DeclaredLayer>;
  return equation(subject, layer, neuron, head);
}

/** y = γ (x − μ) / √(σ² + ε) + β */
function normalizationEquation(
  subject: RowSubject,
  { epsilon }: LayerNormalizationLayer,
  neuron: NeuronReference,
  head: Head,
): Equation {
  const source = wholeSourceOf(subject.context.network, neuron.layer);
  const taken = neuronsOf(source);
  const own = taken[neuron.unit];
  const [gain, shift] = [layerParameterFactor(subject, neuron, 'gain'), layerParameterFactor(subject, neuron, 'shift')];
  if (own === undefined || gain === null || shift === null) return given(head);
  const values = taken.map((each) => numberOf(subject.trace.activations, each));
  const { mean } = spreadOf(values, 0, values.length, epsilon);
  const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length;
  const parts = [
    gain,
    activationFactor(subject, own),
    plainFactor('\\mu', 'layerMean', mean),
    plainFactor('\\sigma^2', 'layerVariance', variance),
    shift,
  ];
  return formula(
    head,
    parts,
    ([g, x, m, v, b]) => `${g}\\,\\frac{${x} - ${m}}{\\sqrt{${v} + \\varepsilon}} + ${b}`,
    ([g = Number.NaN, x = Number.NaN, m = Number.NaN, v = Number.NaN, b = Number.NaN]) =>
      g * ((x - m) / Math.sqrt(v + epsilon)) + b,
  );
}

/** A gain, a shift …, which opens its own explanation; null: the layer has none. */
export function layerParameterFactor(subject: RowSubject, neuron: NeuronReference, parameter: string): Factor | null {
  const { context, notation } = subject;
  const found = parameterBehind(context, notation, { kind: 'layerParameter', neuron, parameter });
  if (found === null) return null;
  const { index, values, itself } = found;
  const symbol = `${found.symbol}_{${notation.subscript(neuron)}}`;
  return openFactor(itself, { symbol, code: itself.kind, values, value: context.parameters[index] ?? Number.NaN });
}

/** ∂L/∂y · ∂y/∂a for every unit of every layer that takes this neuron's layer whole. */
export function wholeTerms(subject: RowSubject, neuron: NeuronReference): readonly Factor[] {
  const { context, notation, trace } = subject;
  return takersOf(context.network, neuron.layer).flatMap((taker) =>
    neuronsOf(layerOf(context.network, taker)).map((other) => {
      const derivative = plainFactor(
        `\\frac{\\partial ${notation.activation(other)}}{\\partial ${notation.activation(neuron)}}`,
        'wholeDerivative',
        wholeDerivative(trace.graphTrace, other, neuron),
      );
      return termThrough(subject, other, derivative);
    }),
  );
}

/** ∂L/∂y times how y changes. */
export function termThrough(subject: RowSubject, neuron: NeuronReference, derivative: Factor): Factor {
  const inner = [activationGradientFactor(subject, neuron), derivative];
  const values = { neuron: subject.notation.name(neuron) };
  return termFactor({ kind: 'activationGradient', neuron }, inner, 'softmaxTerm', { values });
}

/** ∂(a unit)/∂(a unit of the layer that its own takes whole). */
export function wholeDerivative(trace: Trace, of: NeuronReference, by: NeuronReference): number {
  const from = placeOfNeuron(trace.graph, of, 'activation');
  if (from === null) return Number.NaN;
  const isSource = (place: Place) =>
    operationAt(trace.graph, place).layer === by.layer && unitAt(trace.graph, place) === by.unit;
  return derivativeWithin(trace, from, isSource);
}

/** Along all ways within the operations of one layer. */
function derivativeWithin(trace: Trace, from: Place, isEnd: (place: Place) => boolean): number {
  const { graph } = trace;
  const { layer } = operationAt(graph, from);
  let sum = 0;
  forEachInput(graph, from, (input, wire) => {
    if (isEnd(input)) sum += derivativeAt(trace, from, input, wire);
    else if (operationAt(graph, input).layer === layer) {
      sum += derivativeAt(trace, from, input, wire) * derivativeWithin(trace, input, isEnd);
    }
  });
  return sum;
}

/** ∂(a unit)/∂(a parameter of its layer), by its index among all parameters. */
export function ownDerivative(trace: Trace, neuron: NeuronReference, parameter: number): number {
  const { graph } = trace;
  const from = placeOfNeuron(graph, neuron, 'activation');
  const operation = graph.operations.findIndex((each) =>
    parametersOf(each).some(({ offset, length }) => parameter >= offset && parameter < offset + length),
  );
  if (from === null || operation < 0) return Number.NaN;
  const own = parameterDerivative(trace, operation, neuron.unit, parameter);
  if (placesOf(graph).operationOf[from] === operation) return own;
  const at = placeOf(graph, operation, neuron.unit);
  return own * derivativeWithin(trace, from, (place) => place === at);
}
