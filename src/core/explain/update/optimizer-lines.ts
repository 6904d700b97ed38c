// Every optimizer's rule as lines that can be read: its memory first, then Δw as a product of what the lines have found.
import type { OptimizerKind, OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import { optimizerRules } from '#core/learning/optimizers/optimizers.ts';
import { integerPower } from '#core/numeric/integer-power.ts';
import { expression, type Head, product } from '../equations.ts';
import type { Equation, Factor } from '../explanation.ts';
import { plainFactor } from '../factors.ts';
import { asFactor, line, type Memory, type UpdateFactors, type UpdateLines } from './lines.ts';
import { ruleLines } from './rule-lines.ts';
import type { UpdatePart } from './update-split.ts';

type SettingsOf<Kind extends OptimizerKind> = Extract<OptimizerSettings, { kind: Kind }>;

type LinesOf<Kind extends OptimizerKind> = (
  settings: SettingsOf<Kind>,
  factors: UpdateFactors,
  memory: Memory,
) => UpdateLines;

/** Lines with words of their own; every other optimizer's are made from its rule. */
const linesOf: { readonly [Kind in OptimizerKind]?: LinesOf<Kind> } = {
  sgd: sgdLines,
  adagrad: adagradLines,
  rmsprop: rmspropLines,
  adam(settings, factors, memory) {
    const { lines, additions, direction } = momentLines(settings, factors, memory);
    return { lines, additions, change: (head) => product(head, direction) };
  },
  adamW(settings, factors, memory) {
    const { lines, additions, direction } = momentLines(settings, factors, memory);
    const { weightDecay } = { ...optimizerRules.adamW.defaults, ...settings };
    if (weightDecay === 0) return { lines, additions, change: (head) => product(head, direction) };
    return {
      lines,
      additions: [...additions, { kind: 'weightDecay', value: weightDecay * factors.current.value }],
      change: (head) => withWeightDecay(head, -settings.learningRate * weightDecay, factors, direction),
    };
  },
};

export function updateLines(settings: OptimizerSettings, factors: UpdateFactors, memory: Memory): UpdateLines {
  const own = linesOf[settings.kind] as LinesOf<OptimizerKind> | undefined;
  return own === undefined ? ruleLines(settings, factors, memory) : own(settings, factors, memory);
}

const minusRate = ({ learningRate }: OptimizerSettings): Factor => plainFactor('-\\eta', 'learningRate', -learningRate);

/** What each direction adds to the one before it, the gradient being the first. */
function added(gradient: number, directions: readonly UpdatePart[]): readonly UpdatePart[] {
  return directions.map(({ kind, value }, at) => ({
    kind,
    value: difference(value, directions[at - 1]?.value ?? gradient),
  }));
}

/** 0 where two ways of computing one number differ in their last digits only, as Adam's first m̂ and the gradient do. */
function difference(value: number, before: number): number {
  const rounding = 4 * Number.EPSILON * Math.max(Math.abs(value), Math.abs(before));
  return Math.abs(value - before) <= rounding ? 0 : value - before;
}

/** 1 / (√s + ε), by which squares of past gradients scale the step. */
function rateScale(symbol: string, square: number, epsilon: number): Factor {
  return plainFactor(`\\tfrac{1}{\\sqrt{${symbol}}+\\varepsilon}`, 'rateScale', 1 / (Math.sqrt(square) + epsilon));
}

function sgdLines(
  settings: SettingsOf<'sgd'>,
  { gradient }: UpdateFactors,
  { slots: [velocity = 0] }: Memory,
): UpdateLines {
  const { momentum, nesterov } = { ...optimizerRules.sgd.defaults, ...settings };
  const rate = minusRate(settings);
  if (momentum === 0) return { lines: [], additions: [], change: (head) => product(head, [rate, gradient]) };
  const share = plainFactor('\\mu', 'momentumFactor', momentum);
  const next = line(
    'v',
    'velocity',
    [share, plainFactor('v_{-1}', 'previousVelocity', velocity), gradient],
    ['', '×', '+', ''],
    ([m = 0, v = 0, g = 0]) => m * v + g,
  );
  if (!nesterov) {
    const additions = added(gradient.value, [{ kind: 'momentum', value: next.value }]);
    return { lines: [next], additions, change: (head) => product(head, [rate, asFactor(next)]) };
  }
  const ahead = line(
    'd',
    'lookAhead',
    [gradient, share, asFactor(next)],
    ['', '+', '×', ''],
    ([g = 0, m = 0, v = 0]) => g + m * v,
  );
  const additions = added(gradient.value, [{ kind: 'momentum', value: ahead.value }]);
  return { lines: [next, ahead], additions, change: (head) => product(head, [rate, asFactor(ahead)]) };
}

function adagradLines(
  settings: SettingsOf<'adagrad'>,
  { gradient }: UpdateFactors,
  { slots: [squares = 0] }: Memory,
): UpdateLines {
  const { epsilon } = { ...optimizerRules.adagrad.defaults, ...settings };
  const next = line(
    's',
    'squares',
    [plainFactor('s_{-1}', 'previousSquares', squares), gradient],
    ['', '+', '²'],
    ([s = 0, g = 0]) => s + g * g,
  );
  const scale = rateScale('s', next.value, epsilon);
  const additions = added(gradient.value, [{ kind: 'adaptiveScaling', value: gradient.value * scale.value }]);
  return { lines: [next], additions, change: (head) => product(head, [minusRate(settings), gradient, scale]) };
}

function rmspropLines(
  settings: SettingsOf<'rmsprop'>,
  { gradient }: UpdateFactors,
  { slots: [squares = 0, velocity = 0] }: Memory,
): UpdateLines {
  const { alpha, epsilon, momentum } = { ...optimizerRules.rmsprop.defaults, ...settings };
  const next = decayed(
    's',
    'squares',
    '\\alpha',
    alpha,
    plainFactor('s_{-1}', 'previousSquares', squares),
    gradient,
    2,
  );
  const scale = rateScale('s', next.value, epsilon);
  const rate = minusRate(settings);
  const scaled: UpdatePart = { kind: 'adaptiveScaling', value: gradient.value * scale.value };
  if (momentum === 0) {
    const additions = added(gradient.value, [scaled]);
    return { lines: [next], additions, change: (head) => product(head, [rate, gradient, scale]) };
  }
  const share = plainFactor('\\mu', 'momentumFactor', momentum);
  const moved = line(
    'v',
    'velocity',
    [share, plainFactor('v_{-1}', 'previousVelocity', velocity), gradient, scale],
    ['', '×', '+', '×', ''],
    ([m = 0, v = 0, g = 0, s = 0]) => m * v + g * s,
  );
  const additions = added(gradient.value, [scaled, { kind: 'momentum', value: moved.value }]);
  return { lines: [next, moved], additions, change: (head) => product(head, [rate, asFactor(moved)]) };
}

/** A running mean: β·old + (1 − β)·g, or with g². */
function decayed(
  symbol: string,
  code: Head['code'],
  rateSymbol: string,
  rate: number,
  previous: Factor,
  gradient: Factor,
  power: 1 | 2,
): Equation {
  const parts = [
    plainFactor(rateSymbol, 'decayRate', rate),
    previous,
    plainFactor(`(1-${rateSymbol})`, 'oneMinusDecayRate', 1 - rate),
    gradient,
  ];
  const joints = ['', '×', '+', '×', power === 2 ? '²' : ''];
  return line(
    symbol,
    code,
    parts,
    joints,
    ([b = 0, old = 0, rest = 0, g = 0]) => b * old + rest * (power === 2 ? g * g : g),
  );
}

/** What Adam and AdamW share. */
function momentLines(
  settings: SettingsOf<'adam'> | SettingsOf<'adamW'>,
  { gradient }: UpdateFactors,
  { step, slots: [firstMoment = 0, secondMoment = 0] }: Memory,
): Omit<UpdateLines, 'change'> & { readonly direction: readonly Factor[] } {
  const { beta1, beta2, epsilon } = { ...optimizerRules[settings.kind].defaults, ...settings };
  const previousFirst = plainFactor('m_{-1}', 'previousFirstMoment', firstMoment);
  const previousSecond = plainFactor('v_{-1}', 'previousSecondMoment', secondMoment);
  const first = decayed('m', 'firstMoment', '\\beta_1', beta1, previousFirst, gradient, 1);
  const second = decayed('v', 'secondMoment', '\\beta_2', beta2, previousSecond, gradient, 2);
  const correctedFirst = corrected('\\hat m', 'correctedFirstMoment', first, '\\beta_1', beta1, step);
  const correctedSecond = corrected('\\hat v', 'correctedSecondMoment', second, '\\beta_2', beta2, step);
  const scale = rateScale('\\hat v', correctedSecond.value, epsilon);
  return {
    lines: [first, second, correctedFirst, correctedSecond],
    additions: added(gradient.value, [
      { kind: 'momentum', value: correctedFirst.value },
      { kind: 'adaptiveScaling', value: correctedFirst.value * scale.value },
    ]),
    direction: [minusRate(settings), asFactor(correctedFirst), scale],
  };
}

/** Undoes the pull towards 0 of the first steps: moment ÷ (1 − βᵗ). */
function corrected(
  symbol: string,
  code: Head['code'],
  moment: Equation,
  rateSymbol: string,
  rate: number,
  step: number,
): Equation {
  const correction = plainFactor(`(1-${rateSymbol}^{${step}})`, 'correction', 1 - integerPower(rate, step));
  return line(symbol, code, [asFactor(moment), correction], ['', '÷', ''], ([m = 0, c = 1]) => m / c);
}

/** AdamW pulls the weight itself towards 0, beside the moments' step. */
function withWeightDecay(head: Head, pull: number, { current }: UpdateFactors, direction: readonly Factor[]): Equation {
  const decay = plainFactor('-\\eta\\lambda', 'weightDecay', pull);
  const joints = ['', '×', '×', '+', '×', ''];
  return expression(
    head,
    [...direction, decay, current],
    joints,
    ([rate = 0, moment = 0, scale = 0, pull = 0, weight = 0]) => rate * moment * scale + pull * weight,
  );
}
