// The loss of one row, and its derivative by one output: by ŷ, or by z where the loss is computed from logits.

import { call, type Expression } from '#core/expression/expression.ts';
import { functionOf } from '#core/expression/program.ts';
import { constant } from '#core/expression/simplify.ts';
import { grouped, texOf } from '#core/expression/tex.ts';
import { negativeLogSoftmax } from '#core/learning/losses/cross-entropy.ts';
import { lossVariables } from '#core/learning/losses/loss-function.ts';
import { type ElementwiseLossKind, elementwiseLosses, lossInput } from '#core/learning/losses/loss-functions.ts';
import type { NeuronReference } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import { expression, formula, type Head, mean, rightHandSide, sum } from './equations.ts';
import type { Equation, Factor } from './explanation.ts';
import type { RowSubject } from './explanation-context.ts';
import { activationFactor, plainFactor, preActivationFactor, targetFactor, termFactor } from './factors.ts';
import { fromLoss } from './neuron-derivatives.ts';
import { neuronsOf, outputColumn, outputNeurons } from './wires.ts';

/** L of this row. */
export function lossEquation(subject: RowSubject): Equation {
  const { context, trace } = subject;
  const head: Head = { symbol: 'L', code: 'loss', values: {}, value: trace.loss };
  if (context.loss === 'crossEntropy') return sum(head, crossEntropyTerms(subject));
  const outputs = outputNeurons(context);
  const [only] = outputs;
  if (outputs.length === 1 && only !== undefined) return lossTermEquation(subject, context.loss, head, only, 0);
  const kind: ElementwiseLossKind = context.loss;
  const terms = outputs.map((neuron, column) => lossTermFactor(subject, kind, neuron, column));
  return { ...mean(head, terms), value: trace.loss };
}

/** One output's share before the mean, in the form its formula has. */
function lossTermEquation(
  subject: RowSubject,
  kind: ElementwiseLossKind,
  head: Head,
  neuron: NeuronReference,
  column: number,
): Equation {
  const target = targetFactor(subject, neuron, column);
  const { term, rule } = elementwiseLosses[kind];
  if (kind === 'binaryCrossEntropy') {
    const logit = preActivationFactor(subject, neuron);
    return formula(head, [logit, target], binaryCrossEntropyTex, ([z = 0, y = 0]) => term(z, y));
  }
  const output = activationFactor(subject, neuron);
  const combine = ([y = 0, prediction = 0]: readonly number[]): number => term(prediction, y);
  if (kind === 'meanSquaredError') return expression(head, [target, output], ['(', '−', ')²'], combine);
  if (kind === 'meanAbsoluteError') return expression(head, [target, output], ['|', '−', '|'], combine);
  if (kind !== 'huber') return writtenByRule(head, rule.term, output, target);
  const small = Math.abs(output.value - target.value) <= 1;
  return expression(head, [target, output], small ? ['½ (', '−', ')²'] : ['|', '−', '| − ½'], combine);
}

/** A loss that has no form of its own here, by its formula; of a rule with cases the one that holds. */
function writtenByRule(head: Head, rule: Expression, output: Factor, target: Factor): Equation {
  const at = [output.value, target.value] as const;
  const isGreater = (a: Expression, b: Expression): boolean =>
    functionOf(a, lossVariables)(...at) > functionOf(b, lossVariables)(...at);
  const template = ([a = '', y = '']: readonly string[]): string =>
    texOf(rule, { variables: { output: a, target: y }, isGreater });
  const value = functionOf(rule, lossVariables);
  return formula(head, [output, target], template, ([a = Number.NaN, y = Number.NaN]) => value(a, y));
}

function binaryCrossEntropyTex([z = '', y = '']: readonly string[]): string {
  const probability = `\\sigma\\!\\left(${z}\\right)`;
  return `-\\bigl(${y}\\ln ${probability}+(1-${y})\\ln\\bigl(1-${probability}\\bigr)\\bigr)`;
}

function lossTermFactor(
  subject: RowSubject,
  kind: ElementwiseLossKind,
  neuron: NeuronReference,
  column: number,
): Factor {
  const head: Head = { symbol: 'L', code: 'lossTerm', values: {}, value: 0 };
  const equation = lossTermEquation(subject, kind, head, neuron, column);
  const value = equation.combine(equation.parts.map((part) => part.value));
  return { ...activationFactor(subject, neuron, rightHandSide(equation)), code: 'lossTerm', value };
}

/** −y ln ŷ for every unit whose target is not 0, from the logits as the engine does it. */
function crossEntropyTerms(subject: RowSubject): readonly Factor[] {
  const { context, notation, trace } = subject;
  return outputNeurons(context).flatMap((neuron, column) => {
    const target = targetFactor(subject, neuron, column);
    if (target.value === 0) return [];
    const surprise = plainFactor(
      `-\\ln ${notation.activation(neuron)}`,
      'lossTerm',
      negativeLogSoftmax(trace.preActivations.get(neuron.layer) ?? new Float64Array(), neuron.unit),
    );
    const values = { neuron: notation.name(neuron) };
    const symbol = `-${target.symbol}\\ln ${notation.activation(neuron)}`;
    return [termFactor({ kind: 'activation', neuron }, [target, surprise], 'lossTerm', { values, symbol })];
  });
}

/**
 * The loss's own derivative by this output neuron, before anything that later neurons send back:
 * by ŷ, or by z under the losses that are computed from logits. Null when the neuron is not an output.
 */
export function lossDerivativeEquation(
  subject: RowSubject,
  neuron: NeuronReference,
  head: Omit<Head, 'value'>,
): Equation | null {
  const { context, trace } = subject;
  const column = outputColumn(context, neuron);
  if (column === null) return null;
  const target = targetFactor(subject, neuron, column);
  const output = activationFactor(subject, neuron);
  const value = fromLoss(trace, neuron)?.value ?? Number.NaN;
  if (context.loss === 'crossEntropy')
    return crossEntropyDerivative(subject, neuron, { ...head, value }, output, target);
  const count = outputNeurons(context).length;
  return elementwiseDerivative(context.loss, { ...head, value }, output, target, count);
}

function elementwiseDerivative(
  kind: ElementwiseLossKind,
  head: Head,
  output: Factor,
  target: Factor,
  count: number,
): Equation {
  const error = output.value - target.value;
  const isSign = kind === 'meanAbsoluteError' || (kind === 'huber' && Math.abs(error) > 1);
  if (isSign) {
    const combine = ([a = 0, y = 0]: readonly number[]): number => Math.sign(a - y) / count;
    const template = ([a = '', y = '']: readonly string[]): string =>
      `${count === 1 ? '' : `\\tfrac{1}{${count}}`}\\operatorname{sign}\\left(${a}-${grouped(y)}\\right)`;
    return formula(head, [output, target], template, combine);
  }
  if (kind !== 'huber' && kind !== 'meanSquaredError' && kind !== 'binaryCrossEntropy') {
    return meanDerivativeByRule(kind, head, output, target, count);
  }
  const scale = kind === 'meanSquaredError' ? 2 : 1;
  return scaledDifference(head, scale, count, output, target);
}

function meanDerivativeByRule(
  kind: ElementwiseLossKind,
  head: Head,
  output: Factor,
  target: Factor,
  count: number,
): Equation {
  const { rule } = elementwiseLosses[kind];
  const ofMean = count === 1 ? rule.derivative : call('divide', rule.derivative, constant(count));
  return writtenByRule(head, ofMean, output, target);
}

/** scale/count × (ŷ − y); a scale of 1 is not written. */
function scaledDifference(head: Head, scale: number, count: number, output: Factor, target: Factor): Equation {
  if (scale === 1 && count === 1) {
    return expression(head, [output, target], ['', '−', ''], ([a = 0, y = 0]) => a - y);
  }
  const symbol = count === 1 ? `${scale}` : `\\tfrac{${scale}}{${count}}`;
  const factor = { ...plainFactor(symbol, 'lossFactor', scale / count), isCount: Number.isInteger(scale / count) };
  return expression(head, [factor, output, target], ['', '×(', '−', ')'], ([s = 0, a = 0, y = 0]) => s * (a - y));
}

function crossEntropyDerivative(
  subject: RowSubject,
  neuron: NeuronReference,
  head: Head,
  output: Factor,
  target: Factor,
): Equation {
  const { context, trace } = subject;
  const [first = 0] = neuronsOf(layerOf(context.network, neuron.layer)).map((each) => outputColumn(context, each) ?? 0);
  const units = layerOf(context.network, neuron.layer)?.units ?? 0;
  const targetSum = trace.targets.slice(first, first + units).reduce((total, each) => total + each, 0);
  if (targetSum === 1) return scaledDifference(head, 1, 1, output, target);
  const factor = plainFactor('\\textstyle\\sum y', 'targetSum', targetSum);
  return expression(head, [factor, output, target], ['', '×', '−', ''], ([s = 0, a = 0, y = 0]) => s * a - y);
}

/** Does this neuron's δ come from the loss directly, past its activation function? */
export function isFromLogits({ context }: Pick<RowSubject, 'context'>, neuron: NeuronReference): boolean {
  return lossInput(context.loss) === 'logits' && outputColumn(context, neuron) !== null;
}
