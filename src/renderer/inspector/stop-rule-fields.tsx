// Fields of the rules that end a run before its last epoch: each is switched on or off by itself.
import { stopRuleRanges } from '#core/document/setting-ranges.ts';
import type { StopRules } from '#core/learning/stopping/stop-rules.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { briefText } from '#renderer/ui/field-text.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { OptionalNumberField } from '#renderer/ui/optional-number-field.tsx';
import { changeTraining } from './change-training.ts';
import { boundsOf } from './setting-bounds.ts';
import { SettingsSection } from './settings-section.tsx';
import { type StopRule, withRule } from './with-rule.ts';

const none: Readonly<StopRules> = {};

export function StopRuleFields({ stopRules = none }: { readonly stopRules?: StopRules | undefined }) {
  const t = useTranslate();
  const set = (key: StopRule) => (value: number | undefined) =>
    changeTraining({ stopRules: withRule(stopRules, key, value) });
  return (
    <SettingsSection name="stopRules" summary={useSummary(stopRules)}>
      <OptionalNumberField
        label={t('trainingFields.targetLoss')}
        help={t('trainingFields.help_targetLoss')}
        value={stopRules.targetLoss}
        usual={0.01}
        step="ladder"
        {...boundsOf(stopRuleRanges.targetLoss)}
        exact
        onCommit={set('targetLoss')}
      />
      <OptionalNumberField
        label={t('trainingFields.patience')}
        help={t('trainingFields.help_patience')}
        value={stopRules.patience}
        usual={10}
        step={1}
        {...boundsOf(stopRuleRanges.patience)}
        unit={t('trainingFields.epochsUnit')}
        exact
        onCommit={set('patience')}
      />
      {stopRules.patience !== undefined && (
        <NumberField
          label={t('trainingFields.minimumImprovement')}
          help={t('trainingFields.help_minimumImprovement')}
          value={stopRules.minimumImprovement ?? 0}
          step="ladder"
          {...boundsOf(stopRuleRanges.minimumImprovement)}
          exact
          onCommit={(value) => set('minimumImprovement')(value === 0 ? undefined : value)}
        />
      )}
      <OptionalNumberField
        label={t('trainingFields.seconds')}
        help={t('trainingFields.help_seconds')}
        value={stopRules.seconds}
        usual={60}
        step={10}
        {...boundsOf(stopRuleRanges.seconds)}
        unit={t('trainingFields.secondsUnit')}
        exact
        onCommit={set('seconds')}
      />
    </SettingsSection>
  );
}

function useSummary({ targetLoss, patience, seconds }: StopRules): string | null {
  const t = useTranslate();
  const parts = [
    targetLoss === undefined ? [] : t('trainingFields.stopSet_targetLoss', { value: briefText(targetLoss) }),
    patience === undefined ? [] : t('trainingFields.stopSet_patience', { count: patience }),
    seconds === undefined ? [] : t('trainingFields.stopSet_seconds', { value: briefText(seconds) }),
  ].flat();
  return parts.length === 0 ? null : parts.join(' · ');
}
