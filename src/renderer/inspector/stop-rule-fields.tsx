// Fields of the rules that end a run before its last epoch: each is switched on or off by itself.
import type { TrainingSettings } from '#core/document/network-document.ts';
import {
  endingRules,
  type StopRule,
  settableRules,
  stopRuleNumber,
  withRule,
} from '#core/document/stop-rule-settings.ts';
import type { StopRules } from '#core/learning/stopping/stop-rules.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { briefText } from '#renderer/ui/field-text.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { OptionalNumberField } from '#renderer/ui/optional-number-field.tsx';
import { changeTraining } from './change-training.ts';
import { boundsOf } from './setting-bounds.ts';
import { SettingsSection } from './settings-section.tsx';

export function StopRuleFields({ training: { stopRules = {} } }: { readonly training: TrainingSettings }) {
  return (
    <SettingsSection name="stopRules" summary={useSummary(stopRules)}>
      {settableRules(stopRules).map((name) => (
        <StopRuleField key={name} name={name} rules={stopRules} />
      ))}
    </SettingsSection>
  );
}

function StopRuleField({ name, rules }: { readonly name: StopRule; readonly rules: StopRules }) {
  const t = useTranslate();
  const { step, usual, unit, of, ...range } = stopRuleNumber(name);
  const shared = {
    label: t(`trainingFields.${name}`),
    help: t(`trainingFields.help_${name}`),
    step,
    unit: unit && t(`trainingFields.${unit}Unit`),
    ...boundsOf(range),
    exact: true,
    onCommit: (value: number | undefined) => changeTraining({ stopRules: withRule(rules, name, value) }),
  };
  if (of === undefined) return <OptionalNumberField {...shared} value={rules[name]} usual={usual} />;
  return <NumberField {...shared} value={rules[name] ?? usual} />;
}

function useSummary(rules: StopRules): string | null {
  const t = useTranslate();
  const parts = endingRules.flatMap((name) => {
    const value = rules[name];
    return value === undefined ? [] : t(`trainingFields.stopSet_${name}`, { value: briefText(value), count: value });
  });
  return parts.length === 0 ? null : parts.join(' · ');
}
