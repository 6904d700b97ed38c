import { describe, expect, it } from 'vitest';
import { withRule } from '#core/document/stop-rule-settings.ts';
import type { StopRules } from '#core/learning/stopping/stop-rules.ts';

describe('stop rules', () => {
  const rules: StopRules = { patience: 10, minimumImprovement: 0.1, seconds: 60 };

  it('are set and taken away one by one', () => {
    expect(withRule(rules, 'targetLoss', 0.5)).toEqual({ ...rules, targetLoss: 0.5 });
    expect(withRule(rules, 'seconds', undefined)).toEqual({ patience: 10, minimumImprovement: 0.1 });
  });

  it('lose the improvement together with the patience that it belongs to', () => {
    expect(withRule(rules, 'patience', undefined)).toEqual({ seconds: 60 });
  });

  it('do not keep a refinement that says what its absence means', () => {
    expect(withRule({ patience: 10 }, 'minimumImprovement', 0)).toEqual({ patience: 10 });
    expect(withRule({ patience: 10 }, 'minimumImprovement', 0.5)).toEqual({ patience: 10, minimumImprovement: 0.5 });
  });

  it('keep what this program does not know of them', () => {
    const strange: StopRules = { seconds: 60, unknownFields: { moon: 'full' } };
    expect(withRule(strange, 'targetLoss', 0.5)).toEqual({ ...strange, targetLoss: 0.5 });
  });

  it('are gone when none is left', () => {
    expect(withRule({ seconds: 60 }, 'seconds', undefined)).toBeUndefined();
  });
});
