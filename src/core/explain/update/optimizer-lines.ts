// The update of any optimizer as lines that can be read, from its rule alone: what it remembers, then Δw.
import type { Expression } from '#core/expression/expression.ts';
import { negate, settled, subtract } from '#core/expression/simplify.ts';
import { hyperparameters } from '#core/learning/optimizers/hyperparameters.ts';
import { type LineMeaning, type OptimizerRule, settingsByName } from '#core/learning/optimizers/optimizer.ts';
import { type OptimizerSettings, optimizerRule } from '#core/learning/optimizers/optimizers.ts';
import type { Head } from '../equations.ts';
import type { Equation, Factor, QuantityCode } from '../explanation.ts';
import { asFactor, plainFactor } from '../factors.ts';
import { ruleEquation, valueAt } from '../rule-equation.ts';
import type { UpdatePart } from './update-split.ts';

/** What an optimizer remembers of one parameter. */
export interface Memory {
  /** The number of this step, from 1. */
  readonly step: number;
  /** One number per slot of the optimizer. */
  readonly slots: readonly number[];
}

/** The numbers of the parameter that a rule reads. */
export interface UpdateFactors {
  /** g, as it is after penalty, clipping and weight decay. */
  readonly gradient: Factor;
  /** w or b, before the step. */
  readonly current: Factor;
}

/** Lines that compute what the change needs, then the change itself under its head. */
export interface UpdateLines {
  readonly lines: readonly Equation[];
  /** What each of the optimizer's ideas adds to the gradient; all together and the gradient, times −η, are the change. */
  readonly additions: readonly UpdatePart[];
  change(head: Head): Equation;
}

/** Settings as formulas write them, and what they are to people. */
const settingWords = new Map<string, { readonly symbol: string; readonly meaning: QuantityCode }>([
  ['rate', { symbol: '\\eta', meaning: 'learningRate' }],
  ...Object.entries(hyperparameters),
]);

/** What was remembered before the step. */
const codesBefore: { readonly [Meaning in LineMeaning]?: QuantityCode } = {
  velocity: 'previousVelocity',
  squares: 'previousSquares',
  firstMoment: 'previousFirstMoment',
  secondMoment: 'previousSecondMoment',
};

function symbolOf(name: string): string {
  const known = settingWords.get(name)?.symbol;
  if (known !== undefined || name.length === 1) return known ?? name;
  return name.endsWith('Hat') ? `\\hat ${symbolOf(name.slice(0, -3))}` : `\\mathrm{${name}}`;
}

export function updateLines(settings: OptimizerSettings, factors: UpdateFactors, memory: Memory): UpdateLines {
  const rule = optimizerRule(settings.kind);
  const given = settingsByName(rule, settings);
  const settle = (expression: Expression): Expression => settled(expression, switchedBy(rule, given));
  const known = knownAtStart(rule, given, factors, memory);
  const lines: Equation[] = [];
  for (const { name, value } of rule.shown.slice(0, -1)) {
    const line = settle(value);
    // A line that only repeats a number is none.
    const same = line.kind === 'variable' ? known.get(line.name) : undefined;
    if (same === undefined)
      lines.push(ruleEquation({ symbol: symbolOf(name), code: codeOf(rule, name), values: {} }, line, known));
    known.set(name, same ?? asFactor(lines.at(-1) as Equation));
  }
  const change = settle(changeOf(rule));
  return {
    lines,
    additions: additionsOf(rule, known, settle),
    change: (head) => ({ ...ruleEquation(head, change, known), value: head.value }),
  };
}

/** The numbers that take something away from the lines: zeros, and switches. */
function switchedBy(
  { defaults }: OptimizerRule,
  given: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(given).filter(
      ([name, value]) => name !== 'rate' && (value === 0 || typeof defaults[name] === 'boolean'),
    ),
  );
}

function knownAtStart(
  { slots, meanings }: OptimizerRule,
  given: Readonly<Record<string, number>>,
  { gradient, current }: UpdateFactors,
  memory: Memory,
): Map<string, Factor> {
  const codeBefore = (name: string): QuantityCode => {
    const meaning = meanings[name];
    return (meaning && codesBefore[meaning]) ?? 'previousOptimizerMemory';
  };
  return new Map([
    ['g', gradient],
    ['w', current],
    ['t', plainFactor(String(memory.step), 'stepNumber', memory.step)],
    ...Object.entries(given).map(([name, value]) => {
      return [name, plainFactor(symbolOf(name), settingWords.get(name)?.meaning ?? 'optimizerSetting', value)] as const;
    }),
    ...slots.map((name, slot) => {
      return [name, plainFactor(`${symbolOf(name)}_{-1}`, codeBefore(name), memory.slots[slot] ?? 0)] as const;
    }),
  ]);
}

function codeOf({ meanings }: OptimizerRule, name: string): QuantityCode {
  return meanings[name] ?? 'optimizerNumber';
}

/** Δw by the last line, which is w's. */
function changeOf({ shown }: OptimizerRule): Expression {
  const next = shown.at(-1)?.value ?? { kind: 'variable', name: 'w' };
  const [from, step] = next.kind === 'call' && next.function === 'subtract' ? next.arguments : [];
  if (from?.kind === 'variable' && from.name === 'w' && step !== undefined) return negate(step);
  return subtract(next, { kind: 'variable', name: 'w' });
}

/** What each idea adds to the direction before it, the gradient being the first; then a weight decay of the parameter itself. */
function additionsOf(
  { directions, decaysParameters }: OptimizerRule,
  known: ReadonlyMap<string, Factor>,
  settle: (expression: Expression) => Expression,
): readonly UpdatePart[] {
  const parts: UpdatePart[] = [];
  let before = known.get('g')?.value ?? Number.NaN;
  for (const { kind, value } of directions) {
    const settledValue = settle(value);
    const isGradient = settledValue.kind === 'variable' && known.get(settledValue.name) === known.get('g');
    if (isGradient) continue;
    const direction = valueAt(settledValue, known);
    parts.push({ kind, value: difference(direction, before) });
    before = direction;
  }
  const decay = decaysParameters ? (known.get('weightDecay')?.value ?? 0) : 0;
  return decay === 0 ? parts : [...parts, { kind: 'weightDecay', value: decay * (known.get('w')?.value ?? 0) }];
}

/** 0 where two ways of computing one number differ in their last digits only, as Adam's first m̂ and the gradient do. */
function difference(value: number, before: number): number {
  const rounding = 4 * Number.EPSILON * Math.max(Math.abs(value), Math.abs(before));
  return Math.abs(value - before) <= rounding ? 0 : value - before;
}
