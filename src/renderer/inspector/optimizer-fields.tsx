// The optimizer with the numbers of its own rule; what the file leaves out shows the rule's default.
import {
  type OptimizerKind,
  type OptimizerSettings,
  optimizerKinds,
  optimizerRules,
} from '#core/learning/optimizers/optimizers.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { SwitchField } from '#renderer/ui/switch-field.tsx';
import { changeTraining } from './change-training.ts';
import { chosenOptimizer, hyperparameterFields, switchFields } from './optimizer-settings.ts';

export function OptimizerFields({ optimizer }: { readonly optimizer: OptimizerSettings }) {
  const t = useTranslate();
  const set = (next: OptimizerSettings) => changeTraining({ optimizer: next });
  return (
    <>
      <SelectField<OptimizerKind>
        label={t('training.optimizer')}
        help={t('trainingFields.help_optimizer')}
        value={optimizer.kind}
        choices={optimizerKinds.map((kind) => ({ value: kind, label: t(`training.optimizer_${kind}`) }))}
        onCommit={(kind) => set(chosenOptimizer(kind, optimizerRules[kind].defaultLearningRate))}
      />
      <NumberField
        label={t('training.learningRate')}
        help={t('trainingFields.help_learningRate')}
        value={optimizer.learningRate}
        step="ladder"
        minimum={0}
        exact
        onCommit={(learningRate) => set({ ...optimizer, learningRate })}
      />
      {hyperparameterFields(optimizer).map(({ key, ...number }) => (
        <NumberField
          key={key}
          label={t(`training.${key}`)}
          help={t(`trainingFields.help_${key}`)}
          {...number}
          exact
          onCommit={(next) => set({ ...optimizer, [key]: next })}
        />
      ))}
      {switchFields(optimizer).map(({ key, ...state }) => (
        <SwitchField
          key={key}
          label={t(`training.${key}`)}
          help={t(`trainingFields.help_${key}`)}
          {...state}
          onCommit={(next) => set({ ...optimizer, [key]: next } as OptimizerSettings)}
        />
      ))}
    </>
  );
}
