// Stop rules as settings, each declared once: its range, how its field shows it, what it belongs to.
import { atLeastOneEpoch, notNegative, type SettingRange } from '#core/learning/setting-range.ts';
import type { StopRules } from '#core/learning/stopping/stop-rules.ts';

export type StopRule = Exclude<keyof StopRules, 'unknownFields'>;

interface StopRuleNumber extends SettingRange {
  /** What an arrow key adds in its field; the ladder is 1, 2, 5, 10. */
  readonly step: number | 'ladder';
  /** With what it begins when it is switched on. */
  readonly usual: number;
  readonly unit?: 'epochs' | 'seconds';
  /** The rule that it refines and goes with; not said it is `usual`. */
  readonly of?: StopRule;
}

/** In the order of the file and of their fields. */
export const stopRuleNumbers = {
  targetLoss: { ...notNegative, step: 'ladder', usual: 0.01 },
  patience: { ...atLeastOneEpoch, step: 1, usual: 10, unit: 'epochs' },
  minimumImprovement: { ...notNegative, step: 'ladder', usual: 0, of: 'patience' },
  seconds: { ...notNegative, step: 10, usual: 60, unit: 'seconds' },
} as const satisfies { readonly [Name in StopRule]: StopRuleNumber };

/** A rule that ends a run by itself. */
export type EndingRule = {
  [Name in StopRule]: (typeof stopRuleNumbers)[Name] extends { readonly of: StopRule } ? never : Name;
}[StopRule];

const stopRules = Object.keys(stopRuleNumbers) as readonly StopRule[];
export const endingRules = stopRules.filter((name): name is EndingRule => stopRuleNumber(name).of === undefined);

export function stopRuleNumber(name: StopRule): StopRuleNumber {
  return stopRuleNumbers[name];
}

/** Those that can be set beside the others. */
export function settableRules(rules: StopRules): readonly StopRule[] {
  return stopRules.filter((name) => {
    const { of } = stopRuleNumber(name);
    return of === undefined || rules[of] !== undefined;
  });
}

/**
 * The rules with one of them changed or, undefined, taken away.
 * @returns undefined where none is left
 */
export function withRule(rules: StopRules, key: StopRule, value: number | undefined): StopRules | undefined {
  const { of, usual } = stopRuleNumber(key);
  const { [key]: _, ...others } = rules;
  const saysNothing = value === undefined || (of !== undefined && value === usual);
  const changed: StopRules = saysNothing ? others : { ...others, [key]: value };
  const settable = settableRules(changed);
  const gone = new Set<string>(stopRules.filter((name) => !settable.includes(name)));
  const kept = Object.entries(changed).filter(([name]) => !gone.has(name));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
