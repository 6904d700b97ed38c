// Settings of training: the basics first, further parts on demand. The learning rate may change while it runs.
import { memo } from 'react';
import type { TrainingSettings } from '#core/document/network-document.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { PanelSection } from '#renderer/ui/panel.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { SwitchField } from '#renderer/ui/switch-field.tsx';
import { changeTraining } from './change-training.ts';
import { ClippingFields } from './clipping-fields.tsx';
import { OptimizerFields } from './optimizer-fields.tsx';
import { RegularizationFields } from './regularization-fields.tsx';
import { ScheduleFields } from './schedule-fields.tsx';
import { StopRuleFields } from './stop-rule-fields.tsx';

interface TrainingSettingsFormProps {
  readonly training: TrainingSettings;
}

/** Drawn again when a setting changes, not with every weight. */
export const TrainingSettingsForm = memo(function TrainingSettingsForm({ training }: TrainingSettingsFormProps) {
  const t = useTranslate();
  const count = (key: 'batchSize' | 'epochs', step: number) => (
    <NumberField
      label={t(`training.${key}`)}
      help={t(`trainingFields.help_${key}`)}
      value={training[key]}
      step={step}
      minimum={1}
      integer
      exact
      onCommit={(value) => changeTraining({ [key]: value })}
    />
  );
  return (
    <PanelSection title={t('training.settings')}>
      <SelectField<LossKind>
        label={t('training.loss')}
        help={t('trainingFields.help_loss')}
        value={training.loss}
        choices={lossKinds.map((kind) => ({ value: kind, label: t(`training.loss_${kind}`) }))}
        onCommit={(loss) => changeTraining({ loss })}
      />
      <OptimizerFields optimizer={training.optimizer} />
      {count('batchSize', 1)}
      {count('epochs', 10)}
      <NumberField
        label={t('training.seed')}
        help={t('trainingFields.help_seed')}
        value={training.seed}
        step={1}
        integer
        exact
        onCommit={(seed) => changeTraining({ seed })}
      />
      <NumberField
        label={t('training.validation')}
        help={t('trainingFields.help_validation')}
        value={percentOf(training.validation)}
        step={5}
        minimum={0}
        maximum={90}
        unit={t('training.percent')}
        exact
        onCommit={(percent) => changeTraining({ validation: percent / 100 })}
      />
      <SwitchField
        label={t('training.shuffle')}
        help={t('trainingFields.help_shuffle')}
        checked={training.shuffle}
        onCommit={(shuffle) => changeTraining({ shuffle })}
      />
      <div>
        <ScheduleFields training={training} />
        <RegularizationFields regularization={training.regularization} />
        <ClippingFields clipping={training.clipping} />
        <StopRuleFields stopRules={training.stopRules} />
      </div>
    </PanelSection>
  );
});

/** 0.07 is 7 %, not 7.000000000000001 %. */
function percentOf(share: number): number {
  return Number((share * 100).toPrecision(12));
}
