// Backward numbers: ∂L/∂a and δ = ∂L/∂z of a neuron, and the gradients of weights and biases as chains of factors.
import type { NeuronReference } from '#core/network/network.ts';
import { layerOf, takersOf } from '#core/network/network-queries.ts';
import { neuronsOf, wireEnds } from '#core/network/neurons-and-wires.ts';
import { given, type Head, product, rightHandSide, sum } from './equations.ts';
import type { Equation, Factor } from './explanation.ts';
import type { RowSubject } from './explanation-context.ts';
import type { TargetOf } from './explanation-target.ts';
import {
  activationFactor,
  activationGradientFactor,
  deltaFactor,
  localDerivativeFactor,
  openFactor,
  plainFactor,
  termFactor,
  weightFactor,
} from './factors.ts';
import { isFromLogits, lossDerivativeEquation } from './loss.ts';
import { activationDerivative } from './neuron-derivatives.ts';
import { type ExplainedParameter, parameterBehind } from './parameter.ts';
import { ownDerivative, termThrough, wholeTerms } from './whole-layers.ts';
import { outgoingWires } from './wires.ts';

/** A chain with more factors than this ends in a factor that opens the rest. */
const longestChain = 5;

/** ∂L/∂a: from the loss for an output, from every neuron that this one feeds, or from both. */
export function activationGradientEquation(subject: RowSubject, neuron: NeuronReference): Equation | null {
  if (!subject.trace.activationGradients.has(neuron.layer)) return null;
  const { symbol, code, values, value } = activationGradientFactor(subject, neuron);
  const head: Head = { symbol, code, values, value };
  const fromWires = [...outgoingTerms(subject, neuron), ...wholeTerms(subject, neuron)];
  const fromLoss = isFromLogits(subject, neuron) ? null : lossDerivativeEquation(subject, neuron, head);
  if (fromLoss === null) return fromWires.length === 0 ? given(head) : sum(head, fromWires);
  if (fromWires.length === 0) return { ...fromLoss, value };
  return sum(head, [lossShareFactor(subject, neuron, fromLoss), ...fromWires]);
}

/** δₖ·w for every wire to a neuron k. */
function outgoingTerms(subject: RowSubject, neuron: NeuronReference): readonly Factor[] {
  const { context, notation } = subject;
  return outgoingWires(context, neuron).map((end) => ({
    ...termFactor(
      { kind: 'delta', neuron: end.neuron },
      [deltaFactor(subject, end.neuron), weightFactor(subject, end)],
      'returnedError',
      { values: { neuron: notation.name(end.neuron) } },
    ),
    highlight: { kind: 'wire', wire: end.wire } as const,
  }));
}

/** What the loss itself sends to an output neuron that also feeds others. */
function lossShareFactor({ notation }: RowSubject, neuron: NeuronReference, equation: Equation): Factor {
  return openFactor(
    { kind: 'loss' },
    {
      symbol: rightHandSide(equation),
      code: 'lossShare',
      values: { neuron: notation.name(neuron) },
      value: equation.value,
      highlight: { kind: 'neuron', neuron },
    },
  );
}

/** δ = ∂L/∂a · f′(z); from the loss directly where that is computed from logits; a sum over the units of a softmax layer. */
export function deltaEquation(subject: RowSubject, neuron: NeuronReference): Equation | null {
  if (!subject.trace.deltas.has(neuron.layer)) return null;
  const { symbol, code, values, value } = deltaFactor(subject, neuron);
  const head: Head = { symbol, code, values, value };
  if (!isFromLogits(subject, neuron)) return throughActivation(subject, neuron, head);
  const fromLoss = lossDerivativeEquation(subject, neuron, head);
  if (fromLoss === null) return null;
  if (!feedsAnother(subject, neuron)) return { ...fromLoss, value };
  const through = throughActivation(subject, neuron, head);
  const parts = through.form === 'product' ? [throughActivationFactor(subject, neuron, through)] : through.parts;
  return sum(head, [lossShareFactor(subject, neuron, fromLoss), ...parts]);
}

/** Does this neuron, or (under softmax) another unit of its layer, feed a later neuron? */
function feedsAnother({ context }: RowSubject, neuron: NeuronReference): boolean {
  return neuronsOf(layerOf(context.network, neuron.layer)).some((each) => outgoingWires(context, each).length > 0);
}

function throughActivation(subject: RowSubject, neuron: NeuronReference, head: Head): Equation {
  const local = localDerivativeFactor(subject, neuron);
  if (local !== null) return product(head, [activationGradientFactor(subject, neuron), local]);
  return sum(head, softmaxTerms(subject, neuron));
}

function throughActivationFactor(subject: RowSubject, neuron: NeuronReference, through: Equation): Factor {
  const values = { neuron: subject.notation.name(neuron) };
  return termFactor({ kind: 'activationGradient', neuron }, through.parts, 'throughActivation', { values });
}

/** Under softmax every output depends on every z: one term ∂L/∂aⱼ · ∂aⱼ/∂z per unit j. */
function softmaxTerms(subject: RowSubject, neuron: NeuronReference): readonly Factor[] {
  const { context, notation, trace } = subject;
  return neuronsOf(layerOf(context.network, neuron.layer)).map((other) => {
    const derivative = plainFactor(
      `\\frac{\\partial ${notation.activation(other)}}{\\partial ${notation.preActivation(neuron)}}`,
      'softmaxDerivative',
      activationDerivative(trace, other, neuron),
    );
    return termThrough(subject, other, derivative);
  });
}

/** The chain from the loss to the parameter, times what it is multiplied by there: what enters its wire, or 1 for a bias. */
export function parameterGradientEquation(
  subject: RowSubject,
  target: TargetOf<'weightGradient' | 'biasGradient' | 'layerParameterGradient'>,
): Equation | null {
  const { context, notation, trace } = subject;
  const parameter = parameterBehind(context, notation, target);
  const parts = parameter === null ? null : chainTo(subject, parameter);
  if (parameter === null || parts === null) return null;
  const { index, symbol, values, gradient } = parameter;
  const value = trace.gradients[index] ?? Number.NaN;
  return product({ symbol: `\\frac{\\partial L}{\\partial ${symbol}}`, code: gradient.kind, values, value }, parts);
}

function chainTo(subject: RowSubject, { index, symbol, itself }: ExplainedParameter): readonly Factor[] | null {
  const { context, notation, trace } = subject;
  const by = (of: string): string => `\\frac{\\partial ${of}}{\\partial ${symbol}}`;
  if (itself.kind === 'weight') {
    const ends = wireEnds(context.network, itself.wire);
    if (ends === null) return null;
    const last = activationFactor(subject, ends.source, by(notation.preActivation(ends.target)));
    return [...deltaChain(subject, ends.target, longestChain - 1), last];
  }
  const { neuron } = itself;
  if (itself.kind === 'bias') {
    const last = plainFactor(by(notation.preActivation(neuron)), 'biasFactor', 1);
    return [...deltaChain(subject, neuron, longestChain - 1), last];
  }
  const own = ownDerivative(trace.graphTrace, neuron, index);
  return [
    activationGradientFactor(subject, neuron),
    plainFactor(by(notation.activation(neuron)), 'parameterFactor', own),
  ];
}

/** Factors whose product is δ of this neuron, at most `room` of them. */
function deltaChain(subject: RowSubject, neuron: NeuronReference, room: number): readonly Factor[] {
  const local = localDerivativeFactor(subject, neuron);
  if (local === null || room < 2 || isFromLogits(subject, neuron)) {
    return [deltaFactor(subject, neuron, `\\frac{\\partial L}{\\partial ${subject.notation.preActivation(neuron)}}`)];
  }
  return [...upstreamChain(subject, neuron, room - 1), local];
}

/** Factors whose product is ∂L/∂a: unrolled while a single wire leads on, else one factor that opens the sum. */
function upstreamChain(subject: RowSubject, neuron: NeuronReference, room: number): readonly Factor[] {
  const { context, notation } = subject;
  const [only, second] = outgoingWires(context, neuron);
  const gradient = activationGradientFactor(subject, neuron);
  const isTaken = takersOf(context.network, neuron.layer).length > 0;
  const branches = only === undefined || second !== undefined || isTaken || gradient.code === 'predictionGradient';
  if (branches || room < 3) return [gradient];
  const derivative = `\\frac{\\partial ${notation.preActivation(only.neuron)}}{\\partial ${notation.activation(neuron)}}`;
  return [...deltaChain(subject, only.neuron, room - 1), weightFactor(subject, only, derivative)];
}
