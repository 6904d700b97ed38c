// The numbers that occur in many equations, each with its symbol, its name and its own explanation.
import { hasActivation, isInput } from '#core/network/layer-definitions.ts';
import type { NeuronReference } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import type { Equation, Factor, QuantityCode } from './explanation.ts';
import type { RowSubject } from './explanation-context.ts';
import type { ExplanationTarget } from './explanation-target.ts';
import { drawnPartOf } from './explanation-target.ts';
import { activationDerivative } from './neuron-derivatives.ts';
import { numberOf } from './row-trace.ts';
import { type NeighbourWire, outputColumn } from './wires.ts';

/** A number that nothing stands behind. */
export function plainFactor(symbol: string, code: QuantityCode, value: number): Factor {
  return { symbol, code, values: {}, value, opens: null, view: null, highlight: null, inner: [] };
}

/** A number with an explanation of its own, lit where it is drawn. */
export function openFactor(
  target: ExplanationTarget,
  rest: Pick<Factor, 'symbol' | 'code' | 'values' | 'value'> & Partial<Factor>,
): Factor {
  return { opens: target, view: null, highlight: drawnPartOf(target), inner: [], ...rest };
}

/** A neuron's activation; the symbol may be another one of the same number, such as ∂z/∂w. */
export function activationFactor(
  { context, notation, trace }: RowSubject,
  neuron: NeuronReference,
  symbol?: string,
): Factor {
  return openFactor(
    { kind: 'activation', neuron },
    {
      symbol: symbol ?? notation.activation(neuron),
      code: activationCode(context.network, neuron, outputColumn(context, neuron)),
      values: { neuron: notation.name(neuron) },
      value: numberOf(trace.activations, neuron),
    },
  );
}

function activationCode(
  network: RowSubject['context']['network'],
  neuron: NeuronReference,
  column: number | null,
): QuantityCode {
  if (column !== null) return 'prediction';
  return isInput(layerOf(network, neuron.layer)) ? 'input' : 'activation';
}

export function preActivationFactor({ notation, trace }: RowSubject, neuron: NeuronReference): Factor {
  return openFactor(
    { kind: 'preActivation', neuron },
    {
      symbol: notation.preActivation(neuron),
      code: 'preActivation',
      values: { neuron: notation.name(neuron) },
      value: numberOf(trace.preActivations, neuron),
    },
  );
}

export function weightFactor({ notation }: Pick<RowSubject, 'notation'>, end: NeighbourWire, symbol?: string): Factor {
  return openFactor(
    { kind: 'weight', wire: end.wire },
    {
      symbol: symbol ?? notation.weight(end.wire),
      code: 'weight',
      values: notation.wireNames(end.wire),
      value: end.weight,
    },
  );
}

export function deltaFactor({ notation, trace }: RowSubject, neuron: NeuronReference, symbol?: string): Factor {
  return openFactor(
    { kind: 'delta', neuron },
    {
      symbol: symbol ?? notation.delta(neuron),
      code: 'delta',
      values: { neuron: notation.name(neuron) },
      value: numberOf(trace.deltas, neuron),
    },
  );
}

export function activationGradientFactor({ context, notation, trace }: RowSubject, neuron: NeuronReference): Factor {
  return openFactor(
    { kind: 'activationGradient', neuron },
    {
      symbol: `\\frac{\\partial L}{\\partial ${notation.activation(neuron)}}`,
      code: outputColumn(context, neuron) === null ? 'activationGradient' : 'predictionGradient',
      values: { neuron: notation.name(neuron) },
      value: numberOf(trace.activationGradients, neuron),
    },
  );
}

/** f′(z); null for softmax, whose derivative is not one number. It opens the activation, where the curve is. */
export function localDerivativeFactor(subject: RowSubject, neuron: NeuronReference): Factor | null {
  const { context, notation, trace } = subject;
  const layer = layerOf(context.network, neuron.layer);
  if (!hasActivation(layer) || layer.activation === 'softmax') return null;
  return openFactor(
    { kind: 'activation', neuron },
    {
      symbol: `\\frac{\\partial ${notation.activation(neuron)}}{\\partial ${notation.preActivation(neuron)}}`,
      code: 'localDerivative',
      values: { neuron: notation.name(neuron) },
      value: activationDerivative(trace, neuron),
    },
  );
}

/** The target y of an output neuron: given by the data, drawn beside the neuron. */
export function targetFactor({ notation, trace }: RowSubject, neuron: NeuronReference, column: number): Factor {
  return {
    ...plainFactor(notation.target(neuron), 'target', trace.targets[column] ?? Number.NaN),
    values: { neuron: notation.name(neuron) },
    highlight: { kind: 'neuron', neuron },
  };
}

/** The symbols side by side; a line may break between them. */
export function productTex(factors: readonly Factor[]): string {
  return factors.map((factor) => factor.symbol).join('\\,\\allowbreak ');
}

/** A term that is the product of other numbers. */
export function termFactor(
  target: ExplanationTarget,
  inner: readonly Factor[],
  code: QuantityCode,
  rest: Pick<Factor, 'values'> & Partial<Factor>,
): Factor {
  return openFactor(target, {
    symbol: productTex(inner),
    code,
    value: inner.reduce((product, factor) => product * factor.value, 1),
    inner,
    ...rest,
  });
}

/** An equation's result as a number of another one. */
export function asFactor({ symbol, code, values, value }: Equation): Factor {
  return { ...plainFactor(symbol, code, value), values };
}
