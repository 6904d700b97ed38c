// Stop rules with one of them changed or taken away; an improvement counts for patience only and goes with it.
import type { StopRules } from '#core/learning/stopping/stop-rules.ts';

export type StopRule = 'targetLoss' | 'patience' | 'minimumImprovement' | 'seconds';

/** Undefined: no rule is left. */
export function withRule(rules: StopRules, key: StopRule, value: number | undefined): StopRules | undefined {
  const { [key]: _, ...others } = rules;
  const changed: StopRules = value === undefined ? others : { ...others, [key]: value };
  const { minimumImprovement, ...rest } = changed;
  const kept = changed.patience === undefined ? rest : changed;
  return Object.keys(kept).length === 0 ? undefined : kept;
}
