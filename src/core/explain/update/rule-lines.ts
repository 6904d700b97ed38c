// The update of any optimizer as lines that can be read, from the rule alone: what it remembers, then Δw.
import { call, type Expression, variablesOf } from '#core/expression/expression.ts';
import { Evaluator, programOf } from '#core/expression/program.ts';
import { negate, subtract } from '#core/expression/simplify.ts';
import { texOf } from '#core/expression/tex.ts';
import { type OptimizerRule, settingsByName } from '#core/learning/optimizers/optimizer.ts';
import { type OptimizerSettings, optimizerRule } from '#core/learning/optimizers/optimizers.ts';
import { formula, type Head } from '../equations.ts';
import type { Equation, Factor } from '../explanation.ts';
import { plainFactor } from '../factors.ts';
import { asFactor, type Memory, type UpdateFactors, type UpdateLines } from './lines.ts';
import type { UpdatePart } from './update-split.ts';

/** Settings as formulas write them; others by their names. */
const settingSymbols: Readonly<Record<string, string>> = {
  rate: '\\eta',
  momentum: '\\mu',
  alpha: '\\alpha',
  beta1: '\\beta_1',
  beta2: '\\beta_2',
  epsilon: '\\varepsilon',
  weightDecay: '\\lambda',
  momentumDecay: '\\psi',
};

/** Every number that a line may read, by its name in the rule. */
type Known = Map<string, Factor>;

export function ruleLines(settings: OptimizerSettings, factors: UpdateFactors, memory: Memory): UpdateLines {
  const rule = optimizerRule(settings.kind);
  const known = startOf(rule, settings, factors, memory);
  const lines: Equation[] = [];
  for (const { name, value } of rule.update.slice(0, -1)) {
    const code = rule.slots.includes(name) ? 'optimizerMemory' : 'optimizerNumber';
    const line = lineOf({ symbol: name, code, values: {} }, value, known);
    lines.push(line);
    known.set(name, asFactor(line));
  }
  const step = changeOf(rule);
  return {
    lines,
    additions: additionsOf(rule, step, factors.gradient.value, known, settings.learningRate),
    change: (head) => ({ ...lineOf(head, step, known), value: head.value }),
  };
}

function startOf(
  rule: OptimizerRule,
  settings: OptimizerSettings,
  { gradient, current }: UpdateFactors,
  { step, slots }: Memory,
): Known {
  const numbers = Object.entries(settingsByName(rule, settings));
  return new Map([
    ['g', gradient],
    ['w', current],
    ['t', plainFactor(String(step), 'stepNumber', step)],
    ...numbers.map(([name, value]) => [name, settingFactor(name, value)] as const),
    ...rule.slots.map((name, slot) => {
      return [name, plainFactor(`${name}_{-1}`, 'previousOptimizerMemory', slots[slot] ?? 0)] as const;
    }),
  ]);
}

function settingFactor(name: string, value: number): Factor {
  const symbol = settingSymbols[name] ?? `\\mathrm{${name}}`;
  return plainFactor(symbol, name === 'rate' ? 'learningRate' : 'optimizerSetting', value);
}

/** Δw by the last line, which is w's. */
function changeOf({ update }: OptimizerRule): Expression {
  const next = update.at(-1)?.value ?? { kind: 'variable', name: 'w' };
  const [from, step] = next.kind === 'call' && next.function === 'subtract' ? next.arguments : [];
  if (from?.kind === 'variable' && from.name === 'w' && step !== undefined) return negate(step);
  return subtract(next, { kind: 'variable', name: 'w' });
}

function lineOf(head: Omit<Head, 'value'>, value: Expression, known: Known): Equation {
  const names = [...variablesOf(value)].filter((name) => known.has(name));
  const parts = names.map((name) => known.get(name) as Factor);
  const combine = numberOf(value, names);
  const isGreater = (a: Expression, b: Expression): boolean => valueAt(a, known) > valueAt(b, known);
  const template = (tex: readonly string[]): string =>
    texOf(value, { variables: Object.fromEntries(names.map((name, at) => [name, tex[at] ?? name])), isGreater });
  return formula({ ...head, value: combine(parts.map((part) => part.value)) }, parts, template, combine);
}

function numberOf(value: Expression, names: readonly string[]): Equation['combine'] {
  const evaluator = new Evaluator(programOf([value], names));
  return (numbers) => {
    evaluator.inputs.set(numbers);
    evaluator.run();
    return evaluator.output(0);
  };
}

function valueAt(value: Expression, known: Known): number {
  const names = [...variablesOf(value)];
  return numberOf(value, names)(names.map((name) => known.get(name)?.value ?? Number.NaN));
}

/** By how much momentum turns the gradient, and what scaling makes of that; the second alone where the rule has no momentum. */
function additionsOf(
  { momentum }: OptimizerRule,
  step: Expression,
  gradient: number,
  known: Known,
  rate: number,
): readonly UpdatePart[] {
  const whole = rate === 0 ? gradient : valueAt(call('negate', step), known) / rate;
  const turned = momentum === null ? gradient : valueAt(momentum, known);
  const scaling: UpdatePart = { kind: 'adaptiveScaling', value: whole - turned };
  return momentum === null ? [scaling] : [{ kind: 'momentum', value: turned - gradient }, scaling];
}
