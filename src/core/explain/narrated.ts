// An explanation on one line, for a sentence: δ_y = 2 (0.500 − 0) · 0.250 = 0.250, with every number named.
import { elementwiseActivation } from '#core/layers/activation-functions.ts';
import { hasActivation, isInput } from '#core/network/layer-definitions.ts';
import type { NeuronReference, WireReference } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import { wireEnds } from '#core/network/neurons-and-wires.ts';
import { log } from '#core/numeric/log.ts';
import { activationGradientEquation } from './backward.ts';
import { explainNumber } from './explain-number.ts';
import type { Equation, Factor } from './explanation.ts';
import type { ExplanationContext, RowSubject } from './explanation-context.ts';
import type { ExplanationTarget } from './explanation-target.ts';
import { activationFactor, deltaFactor } from './factors.ts';
import { notationFor } from './notation.ts';
import { meanSymbol, plainSymbolOf } from './plain-symbols.ts';
import { visibleArithmetic } from './visible-arithmetic.ts';
import { outputColumn } from './wires.ts';

/** A piece of the line: words and signs, or a number with what it is. */
export interface Piece {
  readonly text: string;
  /** Null: words and signs. */
  readonly factor: Pick<Factor, 'code' | 'values' | 'value'> | null;
  /** The text without its underscore, where it can stand lower than the line. */
  readonly below?: string;
}

/** A line with more numbers than these would not be read; the sum is then told by its result. */
const mostNumbers = 8;

/** @param nameText writes a neuron's name into the symbol; null where the number is not known */
export function narrated(
  context: ExplanationContext,
  target: ExplanationTarget,
  nameText: (name: string) => string,
): readonly Piece[] | null {
  const explanation = explainNumber(context, target);
  if (explanation === null) return null;
  const { equation } = explanation;
  const isMean = context.scope === 'miniBatch' && explanation.view !== null;
  const said = (symbol: string): Piece => words(isMean ? meanSymbol(symbol) : symbol);
  const symbol = isNamedInput(context, target)
    ? [said(nameText(notationFor(context.network).name(target.neuron)))]
    : [said(plainSymbolOf(context.network, target)), ...placeOf(context, target, nameText)];
  return [...symbol, ...lineOf(equation, nodeOf(context, target, equation))];
}

type OfNeuron = Extract<ExplanationTarget, { readonly neuron: NeuronReference }>;

/** An input is called by its name: x₁, not an x of x₁. */
function isNamedInput({ network }: ExplanationContext, target: ExplanationTarget): target is OfNeuron {
  return target.kind === 'activation' && isInput(layerOf(network, target.neuron.layer));
}

function words(text: string): Piece {
  return { text, factor: null };
}

function placeOf(
  context: ExplanationContext,
  target: ExplanationTarget,
  nameText: (name: string) => string,
): readonly Piece[] {
  const notation = notationFor(context.network);
  if ('neuron' in target) {
    const name = nameText(notation.name(target.neuron));
    // There is one ŷ where there is one output.
    const isOnlyOutput = outputColumn(context, target.neuron) !== null && context.row?.targets.length === 1;
    return target.kind === 'activation' && isOnlyOutput ? [] : [{ ...words(`_${name}`), below: name }];
  }
  if (!('wire' in target)) return [];
  const { source, target: end } = notation.wireNames(target.wire);
  return [words(` (${nameText(source)} → ${nameText(end)})`)];
}

function lineOf(equation: Equation, node: LineNode | null): readonly Piece[] {
  const { code, values, value } = equation;
  const isTold = node !== null && node.leaves.length <= mostNumbers;
  const parts = isTold ? node.leaves : [];
  const combine = isTold ? node.combine : () => value;
  const shown = visibleArithmetic({ form: 'expression', value, parts, combine });
  const result: Piece = { text: shown.result, factor: { code, values, value } };
  if (!isTold || !shown.agrees) return [words(' = '), result];
  const line = node.write.flatMap((piece, place): readonly Piece[] => {
    if (typeof piece === 'string') return [words(piece)];
    const number: Piece = { text: shown.parts[piece] ?? '', factor: node.leaves[piece] ?? null };
    const follows = typeof node.write[place - 1] === 'string' && !String(node.write[place - 1]).endsWith('(');
    return follows && number.text.startsWith('−') ? [words('('), number, words(')')] : [number];
  });
  return [words(' = '), ...line, words(' = '), result];
}

/** How the number is made of others, unfolded as far as a line can hold; null: it is given. */
function nodeOf(context: ExplanationContext, target: ExplanationTarget, equation: Equation): LineNode | null {
  const trace = context.row;
  if (context.scope === 'row' && trace !== null) {
    const subject = { context, notation: notationFor(context.network), trace };
    if (target.kind === 'delta') return deltaNode(subject, target.neuron, equation);
    if (target.kind === 'weightGradient') return gradientNode(subject, target.wire);
    if (target.kind === 'activation') return activationNode(context, target.neuron, equation);
    if (target.kind === 'loss') return lossNode(subject, equation);
  }
  return plainNode(equation);
}

function plainNode(equation: Equation): LineNode | null {
  const { form, parts, joints, combine } = equation;
  if (form === 'given' || form === 'function' || parts.length === 0) return null;
  if (form === 'product') return product(parts.map(leaf));
  if (form === 'sum') return joined(parts.map(termNode), ['', ...parts.slice(1).map(() => ' + '), ''], combine);
  if (form === 'mean') {
    return joined(parts.map(leaf), ['(', ...parts.slice(1).map(() => ' + '), `) / ${parts.length}`], combine);
  }
  return joined(parts.map(leaf), joints.map(spacedJoint), combine);
}

function spacedJoint(joint: string): string {
  return joint.replace('×(', ' (').replace(/^×$/, ' · ').replace(/^−$/, ' − ');
}

/** w · a rather than its value. */
function termNode(part: Factor): LineNode {
  return part.inner.length === 0 ? leaf(part) : product(part.inner.map(leaf));
}

/** δ = ∂L/∂a · f′(z), with ∂L/∂a unfolded. */
function deltaNode(subject: RowSubject, neuron: NeuronReference, equation: Equation): LineNode | null {
  const [gradient, local] = equation.parts;
  const upstream = activationGradientEquation(subject, neuron);
  if (equation.form !== 'product' || upstream === null || local === undefined || gradient === undefined) {
    return plainNode(equation);
  }
  const inner = plainNode(upstream) ?? leaf(gradient);
  const isSum = upstream.form === 'sum' && upstream.parts.length > 1;
  return product([isSum ? joined([inner], ['(', ')'], ([sum = 0]) => sum) : inner, leaf(local)]);
}

/** ∂L/∂w = δ · x: the two numbers that stand at the ends of the wire. */
function gradientNode(subject: RowSubject, wire: WireReference): LineNode | null {
  const ends = wireEnds(subject.context.network, wire);
  if (ends === null) return null;
  return product([leaf(deltaFactor(subject, ends.target)), leaf(activationFactor(subject, ends.source))]);
}

function activationNode({ network }: ExplanationContext, neuron: NeuronReference, equation: Equation): LineNode | null {
  const layer = layerOf(network, neuron.layer);
  const [input, second] = equation.parts;
  if (!hasActivation(layer) || layer.activation === 'softmax' || input === undefined || second !== undefined)
    return null;
  if (layer.activation === 'linear') return leaf(input);
  return joined([leaf(input)], [`${elementwiseActivation(layer.activation).name}(`, ')'], equation.combine);
}

/** Of a target that is 0 or 1 only one side of the cross-entropy is left: −ln ŷ or −ln(1 − ŷ). */
function lossNode(subject: RowSubject, equation: Equation): LineNode | null {
  const [logit, target] = equation.parts;
  const isOfLogit = subject.context.loss === 'binaryCrossEntropy' && equation.form === 'function';
  if (!isOfLogit || logit?.opens?.kind !== 'preActivation' || target === undefined) return plainNode(equation);
  if (target.value !== 0 && target.value !== 1) return null;
  const output = leaf(activationFactor(subject, logit.opens.neuron));
  const joints = target.value === 1 ? ['−ln ', ''] : ['−ln(1 − ', ')'];
  return joined([output], joints, ([y = 0]) => -log(target.value === 1 ? y : 1 - y));
}

interface LineNode {
  /** Signs, and places among the leaves. */
  readonly write: readonly (string | number)[];
  readonly leaves: readonly Factor[];
  combine(values: readonly number[]): number;
}

function leaf(factor: Factor): LineNode {
  return { write: [0], leaves: [factor], combine: ([value = Number.NaN]) => value };
}

/** @param joints before, between and after the nodes */
function joined(
  nodes: readonly LineNode[],
  joints: readonly string[],
  combine: (values: readonly number[]) => number,
): LineNode {
  const write: (string | number)[] = [joints[0] ?? ''];
  const starts: number[] = [];
  let leaves: readonly Factor[] = [];
  for (const [place, node] of nodes.entries()) {
    const start = leaves.length;
    starts.push(start);
    write.push(...node.write.map((piece) => (typeof piece === 'number' ? piece + start : piece)));
    write.push(joints[place + 1] ?? '');
    leaves = [...leaves, ...node.leaves];
  }
  return {
    write: write.filter((piece) => piece !== ''),
    leaves,
    combine: (values) =>
      combine(
        nodes.map((node, at) => node.combine(values.slice(starts[at] ?? 0, (starts[at] ?? 0) + node.leaves.length))),
      ),
  };
}

function product(nodes: readonly LineNode[]): LineNode {
  const joints = ['', ...nodes.slice(1).map(() => ' · '), ''];
  return joined(nodes, joints, (values) => values.reduce((result, value) => result * value, 1));
}
