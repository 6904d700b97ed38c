// The preparation of a parameter's gradient before the optimizer takes it: penalty, clipping, weight decay, one line each.
import { settled } from '#core/expression/simplify.ts';
import { gradientDecay } from '#core/learning/optimizers/optimizers.ts';
import {
  clippingRules,
  type GradientRule,
  penaltyRule,
  weightDecayRule,
} from '#core/learning/update/gradient-rules.ts';
import type { Clipping, UpdateSettings } from '#core/learning/update/update-settings.ts';
import type { Head } from '../equations.ts';
import type { Equation, Factor } from '../explanation.ts';
import { asFactor, plainFactor } from '../factors.ts';
import { ruleEquation } from '../rule-equation.ts';
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

/** A weight decay that acts on the parameter itself, as AdamW's, is none of these. */
export function gradientLines(settings: UpdateSettings, parameter: PreparedParameter): GradientLines {
  const preparation = new Preparation(parameter);
  const { l1, l2 } = settings.regularization ?? { l1: 0, l2: 0 };
  if (parameter.isWeight && (l1 !== 0 || l2 !== 0)) preparation.addPenalty(l1, l2);
  if (settings.clipping !== undefined) preparation.clip(settings.clipping, parameter.norm);
  const clipped = preparation.gradient.value;
  const decay = gradientDecay(settings.optimizer);
  if (decay !== 0) preparation.addWeightDecay(decay);
  const { lines, gradient, additions } = preparation;
  return { lines, gradient, clipped, additions };
}

class Preparation {
  readonly lines: Equation[] = [];
  readonly additions: UpdatePart[] = [];
  gradient: Factor;
  readonly #current: Factor;

  constructor({ gradient, current }: PreparedParameter) {
    this.gradient = gradient;
    this.#current = current;
  }

  addPenalty(l1: number, l2: number): void {
    const weight = this.#current.value;
    this.#take(penaltyRule, 'g_{\\lambda}', 'penalizedGradient', {
      l1: plainFactor('\\lambda_1', 'l1Strength', l1),
      l2: plainFactor('\\lambda_2', 'l2Strength', l2),
    });
    if (l1 !== 0) this.additions.push({ kind: 'l1', value: l1 * Math.sign(weight) });
    if (l2 !== 0) this.additions.push({ kind: 'l2', value: l2 * weight });
  }

  clip({ kind, limit }: Clipping, norm: () => number): void {
    const before = this.gradient.value;
    const most = plainFactor('c', 'clippingLimit', limit);
    const rule = clippingRules[kind];
    const others: Record<string, Factor> = { limit: most };
    if (rule.factor !== null) {
      const length = plainFactor('\\lVert g\\rVert', 'gradientNorm', norm());
      others.factor = this.#add(rule.factor, 'k', 'clippingFactor', { limit: most, norm: length });
    }
    this.#take(rule.clipped, 'g_c', 'clippedGradient', others);
    this.additions.push({ kind: 'clipping', value: this.gradient.value - before });
  }

  addWeightDecay(weightDecay: number): void {
    const strength = plainFactor('\\lambda', 'decayStrength', weightDecay);
    this.#take(weightDecayRule, 'g_d', 'decayedGradient', { weightDecay: strength });
    this.additions.push({ kind: 'weightDecay', value: weightDecay * this.#current.value });
  }

  /** The rule's result is the gradient from now on. */
  #take(rule: GradientRule, symbol: string, code: Head['code'], others: Readonly<Record<string, Factor>>): void {
    this.gradient = this.#add(rule, symbol, code, others);
  }

  #add(rule: GradientRule, symbol: string, code: Head['code'], others: Readonly<Record<string, Factor>>): Factor {
    const known = new Map([['g', this.gradient], ['w', this.#current], ...Object.entries(others)]);
    const zeros = Object.entries(others).filter(([, { value }]) => value === 0);
    const expression = settled(rule.expression, Object.fromEntries(zeros.map(([name]) => [name, 0])));
    const line = ruleEquation({ symbol, code, values: {} }, expression, known);
    this.lines.push(line);
    return asFactor(line);
  }
}
