// The first update of a parameter as one expression: what an optimizer that remembers nothing yet makes of it.
import { substituted } from '#core/expression/assignments.ts';
import { call, type Expression } from '#core/expression/expression.ts';
import { add, constant, constants, multiply, one, subtract, zero } from '#core/expression/simplify.ts';
import { settingsByName } from '#core/learning/optimizers/optimizer.ts';
import { gradientDecay, optimizerRule, remembersNothing } from '#core/learning/optimizers/optimizers.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';

interface Sides {
  readonly w: Expression;
  /** Its gradient of the data's loss. */
  readonly g: Expression;
  readonly rate: Expression;
}

export function newParameter(
  { optimizer, regularization }: UpdateSettings,
  isWeight: boolean,
  { w, g, rate }: Sides,
): Expression {
  const penalty = isWeight && regularization !== undefined ? regularization : { l1: 0, l2: 0 };
  const penalised = add(g, add(multiply(constant(penalty.l1), call('sign', w)), multiply(constant(penalty.l2), w)));
  const decayed = add(penalised, multiply(constant(gradientDecay(optimizer)), w));
  // As one writes it by hand; the general rule has parts that are 0.
  if (remembersNothing(optimizer) && optimizer.kind === 'sgd') return subtract(w, multiply(rate, decayed));
  const rule = optimizerRule(optimizer.kind);
  const slots = rule.slots.map((slot) => [slot, zero] as const);
  const settings = constants(settingsByName(rule, optimizer));
  const known = { ...settings, ...Object.fromEntries(slots), w, g: decayed, rate, t: one };
  return substituted(rule.update, known).w ?? w;
}
