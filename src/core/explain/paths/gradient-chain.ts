// A parameter's gradient as the chain rule writes it: what comes back to the target, how steep it is there, what enters the wire.

import { hasActivation, parameterSymbol } from '#core/network/layer-definitions.ts';
import type { NeuronReference, TensorReference, WireReference } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import { wireEnds } from '#core/network/neurons-and-wires.ts';
import { biasParameter, layOutParameters, tensorParameter, wireParameter } from '#core/network/parameter-layout.ts';
import { activationDerivative, fromLoss } from '../neuron-derivatives.ts';
import { plainSymbolOf } from '../plain-symbols.ts';
import { numberOf } from '../row-trace.ts';
import { ownDerivative } from '../whole-layers.ts';
import type { PathStart } from './path-ledger.ts';
import type { RouteSubject } from './route-graph.ts';

export interface ChainFactor {
  /** In plain characters. */
  readonly symbol: string;
  readonly value: number;
  readonly neuron: NeuronReference;
  readonly role: 'upstream' | 'delta' | 'localDerivative' | 'source';
}

export interface GradientChain {
  readonly gradient: number;
  /** Their product is the gradient. */
  readonly factors: readonly ChainFactor[];
}

/** Null when there is no such wire or bias. */
export function gradientChain(subject: RouteSubject, start: PathStart): GradientChain | null {
  if ('wire' in start) return chainOfWire(subject, start.wire);
  return 'bias' in start ? chainOfBias(subject, start.bias) : chainOfTensor(subject, start.parameter);
}

/** A bias enters z as it is. */
function chainOfBias(subject: RouteSubject, neuron: NeuronReference): GradientChain | null {
  const parameter = biasParameter(layOutParameters(subject.network), neuron.layer, neuron.unit);
  if (parameter === null) return null;
  return { gradient: subject.trace.gradients[parameter] as number, factors: errorFactors(subject, neuron) };
}

/** ∂L/∂y, times how the unit moves with its own parameter. */
function chainOfTensor(subject: RouteSubject, reference: TensorReference): GradientChain | null {
  const { network, trace } = subject;
  const index = tensorParameter(layOutParameters(network), reference);
  if (index === null) return null;
  const { layer, unit, parameter } = reference;
  const neuron = { layer, unit };
  const symbol = `∂${plainSymbolOf(network, { kind: 'activation', neuron })}/∂${parameterSymbol(layerOf(network, layer), parameter)}`;
  const own = ownDerivative(trace.graphTrace, neuron, index);
  return {
    gradient: trace.gradients[index] as number,
    factors: [upstreamFactor(subject, neuron), { symbol, value: own, neuron, role: 'localDerivative' }],
  };
}

function upstreamFactor({ network, trace }: RouteSubject, neuron: NeuronReference): ChainFactor {
  return {
    symbol: plainSymbolOf(network, { kind: 'activationGradient', neuron }),
    value: numberOf(trace.activationGradients, neuron),
    neuron,
    role: 'upstream',
  };
}

function chainOfWire(subject: RouteSubject, wire: WireReference): GradientChain | null {
  const { network, trace } = subject;
  const ends = wireEnds(network, wire);
  const parameter = wireParameter(layOutParameters(network), wire);
  if (ends === null || parameter === null) return null;
  const { source, target } = ends;
  const entering: ChainFactor = {
    symbol: plainSymbolOf(network, { kind: 'activation', neuron: source }),
    value: numberOf(trace.activations, source),
    neuron: source,
    role: 'source',
  };
  return { gradient: trace.gradients[parameter] as number, factors: [...errorFactors(subject, target), entering] };
}

/** ∂L/∂a · a′(z); δ as a whole where the loss reaches z past its activation function, or where softmax joins the units. */
function errorFactors(subject: RouteSubject, target: NeuronReference): readonly ChainFactor[] {
  const { network, trace } = subject;
  const delta = numberOf(trace.deltas, target);
  const layer = layerOf(network, target.layer);
  const isFromLogits = fromLoss(trace, target)?.arrivesAt === 'preActivation';
  if (!hasActivation(layer) || layer.activation === 'softmax' || isFromLogits) {
    return [{ symbol: 'δ', value: delta, neuron: target, role: 'delta' }];
  }
  return [
    upstreamFactor(subject, target),
    { symbol: 'a′(z)', value: activationDerivative(trace, target), neuron: target, role: 'localDerivative' },
  ];
}
