// Settings of training: the basics first, further parts on demand. The learning rate may change while it runs.
import { type ComponentType, memo, type ReactNode } from 'react';
import type { TrainingSettings } from '#core/document/network-document.ts';
import { trainingRanges } from '#core/document/setting-ranges.ts';
import { type LossKind, lossKinds } from '#core/learning/losses/loss-functions.ts';
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

interface TrainingSettingsProps {
  readonly training: TrainingSettings;
}

/** In the order in which they are shown, or null for what is set elsewhere. */
const basics = {
  loss: LossField,
  optimizer: ({ training }) => <OptimizerFields optimizer={training.optimizer} />,
  batchSize: ({ training }) => <CountField name="batchSize" step={1} training={training} />,
  epochs: ({ training }) => <CountField name="epochs" step={10} training={training} />,
  seed: SeedField,
  validation: ValidationField,
  // With the dataset.
  test: null,
  stratify: null,
  shuffle: ShuffleField,
} as const satisfies Partial<Fields>;

const sections: Omit<Fields, keyof typeof basics> = {
  schedule: ScheduleFields,
  regularization: ({ training }) => <RegularizationFields regularization={training.regularization} />,
  clipping: ({ training }) => <ClippingFields clipping={training.clipping} />,
  stopRules: ({ training }) => <StopRuleFields stopRules={training.stopRules} />,
};

type Fields = {
  readonly [Name in Exclude<keyof TrainingSettings, 'unknownFields'>]-?: ComponentType<TrainingSettingsProps> | null;
};

/** Drawn again when a setting changes, not with every weight. */
export const TrainingSettingsForm = memo(function TrainingSettingsForm({ training }: TrainingSettingsProps) {
  const t = useTranslate();
  return (
    <PanelSection title={t('training.settings')}>
      {fieldsIn(basics, training)}
      <div>{fieldsIn(sections, training)}</div>
    </PanelSection>
  );
});

function fieldsIn(fields: Partial<Fields>, training: TrainingSettings): readonly ReactNode[] {
  return Object.entries(fields).map(([name, Field]) => Field && <Field key={name} training={training} />);
}

function LossField({ training }: TrainingSettingsProps) {
  const t = useTranslate();
  return (
    <SelectField<LossKind>
      label={t('training.loss')}
      help={t('trainingFields.help_loss')}
      value={training.loss}
      choices={lossKinds.map((kind) => ({ value: kind, label: t(`training.loss_${kind}`) }))}
      onCommit={(loss) => changeTraining({ loss })}
    />
  );
}

interface CountFieldProps extends TrainingSettingsProps {
  readonly name: 'batchSize' | 'epochs';
  readonly step: number;
}

function CountField({ name, step, training }: CountFieldProps) {
  const t = useTranslate();
  return (
    <NumberField
      label={t(`training.${name}`)}
      help={t(`trainingFields.help_${name}`)}
      value={training[name]}
      step={step}
      minimum={1}
      integer
      exact
      onCommit={(value) => changeTraining({ [name]: value })}
    />
  );
}

function SeedField({ training }: TrainingSettingsProps) {
  const t = useTranslate();
  return (
    <NumberField
      label={t('training.seed')}
      help={t('trainingFields.help_seed')}
      value={training.seed}
      step={1}
      integer
      exact
      onCommit={(seed) => changeTraining({ seed })}
    />
  );
}

function ValidationField({ training }: TrainingSettingsProps) {
  const t = useTranslate();
  const { minimum, maximum } = trainingRanges.validation;
  return (
    <NumberField
      label={t('training.validation')}
      help={t('trainingFields.help_validation')}
      value={percentOf(training.validation)}
      step={5}
      minimum={percentOf(minimum)}
      maximum={percentOf(maximum)}
      unit={t('training.percent')}
      exact
      onCommit={(percent) => changeTraining({ validation: percent / 100 })}
    />
  );
}

function ShuffleField({ training }: TrainingSettingsProps) {
  const t = useTranslate();
  return (
    <SwitchField
      label={t('training.shuffle')}
      help={t('trainingFields.help_shuffle')}
      checked={training.shuffle}
      onCommit={(shuffle) => changeTraining({ shuffle })}
    />
  );
}

/** 0.07 is 7 %, not 7.000000000000001 %. */
function percentOf(share: number): number {
  return Number((share * 100).toPrecision(12));
}
