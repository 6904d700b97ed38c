// The preparation of a parameter's gradient before the optimizer takes it: penalty, clipping, weight decay, one line each.
import { gradientDecay } from '#core/learning/optimizers/optimizers.ts';
import { normScale } from '#core/learning/update/clipping.ts';
import type { Clipping, Regularization, UpdateSettings } from '#core/learning/update/update-settings.ts';
import { formula, type Head } from '../equations.ts';
import type { Equation, Factor } from '../explanation.ts';
import { plainFactor } from '../factors.ts';
import { asFactor, line } from './lines.ts';
import type { UpdatePart } from './update-split.ts';

export interface GradientLines {
  readonly lines: readonly Equation[];
  /** What the optimizer's rule reads as g. */
  readonly gradient: Factor;
  /** The gradient that the optimizer is given, its own weight decay still to come. */
  readonly clipped: number;
  /** What each line adds to the gradient; together with the first gradient they are the last. */
  readonly additions: readonly UpdatePart[];
}

/** What the lines are about. */
export interface PreparedParameter {
  readonly isWeight: boolean;
  /** g, mean over the mini-batch. */
  readonly gradient: Factor;
  /** w or b, before the step. */
  readonly current: Factor;
  /** Length of all gradients together, after the penalty and without the frozen ones. */
  norm(): number;
}

type Preparation = Omit<GradientLines, 'clipped'>;

/** A weight decay that acts on the parameter itself, as AdamW's, is none of these. */
export function gradientLines(
  { regularization, clipping, optimizer }: UpdateSettings,
  parameter: PreparedParameter,
): GradientLines {
  const { gradient, current } = parameter;
  const start: Preparation = { lines: [], gradient, additions: [] };
  const penalized = regularization === undefined ? start : withPenalty(start, regularization, parameter);
  const clipped = clipping === undefined ? penalized : withClipping(penalized, clipping, parameter);
  return { ...withWeightDecay(clipped, gradientDecay(optimizer), current), clipped: clipped.gradient.value };
}

function withPenalty(
  before: Preparation,
  { l1, l2 }: Regularization,
  { isWeight, current }: PreparedParameter,
): Preparation {
  if (!isWeight || (l1 === 0 && l2 === 0)) return before;
  const sign = plainFactor('\\operatorname{sgn}(w)', 'weightSign', Math.sign(current.value));
  const terms = [
    ...(l1 === 0 ? [] : [{ kind: 'l1' as const, parts: [plainFactor('\\lambda_1', 'l1Strength', l1), sign] }]),
    ...(l2 === 0 ? [] : [{ kind: 'l2' as const, parts: [plainFactor('\\lambda_2', 'l2Strength', l2), current] }]),
  ];
  const next = line(
    'g_{\\lambda}',
    'penalizedGradient',
    [before.gradient, ...terms.flatMap(({ parts }) => parts)],
    ['', ...terms.flatMap(() => ['+', '×']), ''],
    ([g = 0, strength = 0, pull = 0, second = 0, secondPull = 0]) => g + strength * pull + second * secondPull,
  );
  const additions = terms.map(({ kind, parts: [strength, pull] }) => ({
    kind,
    value: (strength?.value ?? 0) * (pull?.value ?? 0),
  }));
  return continued(before, [next], additions);
}

function withClipping(before: Preparation, { kind, limit }: Clipping, { norm }: PreparedParameter): Preparation {
  const most = plainFactor('c', 'clippingLimit', limit);
  const added = (next: Equation): readonly UpdatePart[] => [
    { kind: 'clipping', value: next.value - before.gradient.value },
  ];
  if (kind === 'value') {
    const next = within(before.gradient, most);
    return continued(before, [next], added(next));
  }
  const factor = normFactor(most, plainFactor('\\lVert g\\rVert', 'gradientNorm', norm()));
  const scale = asFactor(factor);
  const next = line('g_c', 'clippedGradient', [scale, before.gradient], ['', '×', ''], ([k = 0, g = 0]) => k * g);
  return continued(before, [factor, next], added(next));
}

function within(gradient: Factor, limit: Factor): Equation {
  const combine: Equation['combine'] = ([g = 0, most = 0]) => Math.min(Math.max(g, -most), most);
  const value = combine([gradient.value, limit.value]);
  const head: Head = { symbol: 'g_c', code: 'clippedGradient', values: {}, value };
  const template = ([g = '', most = '']: readonly string[]): string => `\\min(\\max(${g},\\,-${most}),\\,${most})`;
  return formula(head, [gradient, limit], template, combine);
}

/** By how much all gradients are multiplied: 1 while they are short enough. */
function normFactor(limit: Factor, norm: Factor): Equation {
  const combine: Equation['combine'] = ([most = 0, length = 0]) => normScale(most, length);
  const head: Head = { symbol: 'k', code: 'clippingFactor', values: {}, value: combine([limit.value, norm.value]) };
  const template = ([most = '', length = '']: readonly string[]): string =>
    `\\min\\left(1,\\,\\frac{${most}}{${length}+10^{-6}}\\right)`;
  return formula(head, [limit, norm], template, combine);
}

function withWeightDecay(before: Preparation, weightDecay: number, current: Factor): Preparation {
  if (weightDecay === 0) return before;
  const strength = plainFactor('\\lambda', 'decayStrength', weightDecay);
  const next = line(
    'g_d',
    'decayedGradient',
    [before.gradient, strength, current],
    ['', '+', '×', ''],
    ([g = 0, share = 0, value = 0]) => g + share * value,
  );
  return continued(before, [next], [{ kind: 'weightDecay', value: weightDecay * current.value }]);
}

function continued(before: Preparation, lines: readonly Equation[], additions: readonly UpdatePart[]): Preparation {
  const last = lines.at(-1);
  return {
    lines: [...before.lines, ...lines],
    gradient: last === undefined ? before.gradient : asFactor(last),
    additions: [...before.additions, ...additions],
  };
}
