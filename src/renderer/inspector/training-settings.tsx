// How the network is trained: loss, optimizer, batches, seed, split. The learning rate may change while it runs.
import { setTraining } from '#core/document/edits/set-training.ts';
import type { TrainingSettings } from '#core/document/network-document.ts';
import type { LossKind } from '#core/learning/losses/loss-function.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { PanelSection } from '#renderer/ui/panel.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { SwitchField } from '#renderer/ui/switch-field.tsx';
import { OptimizerFields } from './optimizer-fields.tsx';

export function TrainingSettingsForm({ training }: { readonly training: TrainingSettings }) {
  const t = useTranslate();
  const set = (part: Partial<TrainingSettings>) => commit((document) => setTraining(document, part));
  const count = (key: 'batchSize' | 'epochs', step: number) => (
    <NumberField
      label={t(`training.${key}`)}
      value={training[key]}
      step={step}
      minimum={1}
      integer
      exact
      onCommit={(value) => set({ [key]: value })}
    />
  );
  return (
    <PanelSection title={t('training.settings')}>
      <SelectField<LossKind>
        label={t('training.loss')}
        value={training.loss}
        choices={lossKinds.map((kind) => ({ value: kind, label: t(`training.loss_${kind}`) }))}
        onCommit={(loss) => set({ loss })}
      />
      <OptimizerFields optimizer={training.optimizer} />
      {count('batchSize', 1)}
      {count('epochs', 10)}
      <NumberField
        label={t('training.seed')}
        hint={t('training.seedHint')}
        value={training.seed}
        step={1}
        integer
        exact
        onCommit={(seed) => set({ seed })}
      />
      <NumberField
        label={t('training.validation')}
        hint={t('training.validationHint')}
        value={percentOf(training.validation)}
        step={5}
        minimum={0}
        maximum={90}
        unit={t('training.percent')}
        exact
        onCommit={(percent) => set({ validation: percent / 100 })}
      />
      <SwitchField label={t('training.shuffle')} checked={training.shuffle} onCommit={(shuffle) => set({ shuffle })} />
    </PanelSection>
  );
}

/** 0.07 is 7 %, not 7.000000000000001 %. */
function percentOf(share: number): number {
  return Number((share * 100).toPrecision(12));
}
