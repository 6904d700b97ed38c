// The loss of one row, and its derivative by one output: by ŷ, or by z where the loss is computed from logits.

import { call, type Expression } from '#core/expression/expression.ts';
import { constant } from '#core/expression/simplify.ts';
import { negativeLogSoftmax } from '#core/learning/losses/cross-entropy.ts';
import { type ElementwiseLossKind, elementwiseLosses, lossInput } from '#core/learning/losses/loss-functions.ts';
import type { NeuronReference } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import { neuronsOf } from '#core/network/neurons-and-wires.ts';
import { expression, type Head, mean, rightHandSide, sum } from './equations.ts';
import type { Equation, Factor } from './explanation.ts';
import type { RowSubject } from './explanation-context.ts';
import { activationFactor, plainFactor, preActivationFactor, targetFactor, termFactor } from './factors.ts';
import { fromLoss } from './neuron-derivatives.ts';
import { caseOf, type Known, ruleEquation } from './rule-equation.ts';
import { outputColumn, outputNeurons } from './wires.ts';

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

/** One output's share before the mean, as people write it and as the engine computes it. */
function lossTermEquation(
  subject: RowSubject,
  kind: ElementwiseLossKind,
  head: Head,
  neuron: NeuronReference,
  column: number,
): Equation {
  const { term, input, rule } = elementwiseLosses[kind];
  const output = input === 'logits' ? preActivationFactor(subject, neuron) : activationFactor(subject, neuron);
  const target = targetFactor(subject, neuron, column);
  const equation = ruleEquation(
    head,
    rule.shown,
    new Map([
      ['output', output],
      ['target', target],
    ]),
  );
  const isFirst = equation.parts[0] === output;
  const combine: Equation['combine'] = ([a = 0, b = 0]) => (isFirst ? term(a, b) : term(b, a));
  return { ...equation, value: head.value, combine };
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
  const whole = { ...head, value: fromLoss(trace, neuron)?.value ?? Number.NaN };
  const activation = activationFactor(subject, neuron);
  if (context.loss === 'crossEntropy') return crossEntropyDerivative(subject, neuron, whole, activation, target);
  const known = new Map([
    ['activation', activation],
    ['output', isFromLogits(subject, neuron) ? preActivationFactor(subject, neuron) : activation],
    ['target', target],
  ]);
  return elementwiseDerivative(context.loss, whole, known, outputNeurons(context).length);
}

/** Of the mean over so many outputs; a number times an error is shown as that. */
function elementwiseDerivative(kind: ElementwiseLossKind, head: Head, known: Known, count: number): Equation {
  const { rule, wantedActivation } = elementwiseLosses[kind];
  const derivative = throughActivation(caseOf(rule.derivative, known), wantedActivation);
  const scaled = scaledErrorOf(derivative);
  const [output, target] = [known.get(scaled?.output ?? ''), known.get('target')];
  if (scaled !== null && output && target) return scaledDifference(head, scaled.scale, count, output, target);
  const ofMean = count === 1 ? derivative : call('divide', derivative, constant(count));
  return { ...ruleEquation(head, ofMean, known), value: head.value };
}

/** With the activation itself where a rule computes it from the logit. */
export function throughActivation(rule: Expression, kind: string | null): Expression {
  if (rule.kind !== 'call') return rule;
  const [only] = rule.arguments;
  const isActivation = rule.function === kind && only?.kind === 'variable' && only.name === 'output';
  if (isActivation) return { kind: 'variable', name: 'activation' };
  return { ...rule, arguments: rule.arguments.map((part) => throughActivation(part, kind)) };
}

/** scale × (output − target), of either kind of output; null for any other rule. */
function scaledErrorOf(rule: Expression): { readonly scale: number; readonly output: string } | null {
  if (rule.kind !== 'call') return null;
  const [a, b] = rule.arguments;
  if (rule.function === 'multiply' && a?.kind === 'number' && b !== undefined) {
    const inner = scaledErrorOf(b);
    return inner === null ? null : { ...inner, scale: a.value * inner.scale };
  }
  const isError = rule.function === 'subtract' && b?.kind === 'variable' && b.name === 'target';
  return isError && a?.kind === 'variable' ? { scale: 1, output: a.name } : null;
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
