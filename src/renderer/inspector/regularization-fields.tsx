// Penalties on the weights: L1 and L2.
import type { TrainingSettings } from '#core/document/network-document.ts';
import { regularizationRanges } from '#core/document/setting-ranges.ts';
import type { Regularization } from '#core/learning/update/update-settings.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import styles from '#renderer/ui/field.module.css';
import { briefText } from '#renderer/ui/field-text.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { changeTraining } from './change-training.ts';
import { boundsOf } from './setting-bounds.ts';
import { SettingsSection } from './settings-section.tsx';

const none: Regularization = { l1: 0, l2: 0 };

export function RegularizationFields({ training }: { readonly training: TrainingSettings }) {
  const { regularization = none } = training;
  const t = useTranslate();
  const set = (next: Regularization) =>
    changeTraining({ regularization: next.l1 === 0 && next.l2 === 0 ? undefined : next });
  const strength = (key: 'l1' | 'l2') => (
    <NumberField
      label={t(`trainingFields.${key}`)}
      help={t(`trainingFields.help_${key}`)}
      value={regularization[key]}
      step="ladder"
      {...boundsOf(regularizationRanges[key])}
      exact
      onCommit={(value) => set({ ...regularization, [key]: value })}
    />
  );
  return (
    <SettingsSection name="regularization" summary={summaryOf(regularization)}>
      {strength('l1')}
      {strength('l2')}
      <p className={styles.hint}>{t('trainingFields.regularizationHint')}</p>
    </SettingsSection>
  );
}

function summaryOf({ l1, l2 }: Regularization): string | null {
  const parts = [l1 === 0 ? [] : `L1 ${briefText(l1)}`, l2 === 0 ? [] : `L2 ${briefText(l2)}`].flat();
  return parts.length === 0 ? null : parts.join(' · ');
}
