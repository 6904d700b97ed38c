// Settings of training: the basics first, further parts on demand. The learning rate may change while it runs.
import { type ComponentType, memo } from 'react';
import type { TrainingSettings } from '#core/document/network-document.ts';
import { hasField, settingNames } from '#core/document/training-settings.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import type { SettingsSectionName } from '#renderer/state/window/open-sections.ts';
import { PanelSection } from '#renderer/ui/panel.tsx';
import { ClippingFields } from './clipping-fields.tsx';
import { OptimizerFields } from './optimizer-fields.tsx';
import { RegularizationFields } from './regularization-fields.tsx';
import { ScheduleFields } from './schedule-fields.tsx';
import { SettingField } from './setting-field.tsx';
import { StopRuleFields } from './stop-rule-fields.tsx';

interface TrainingSettingsProps {
  readonly training: TrainingSettings;
}

/** In the order in which they are shown. */
const sections: { readonly [Name in SettingsSectionName]: ComponentType<TrainingSettingsProps> } = {
  schedule: ScheduleFields,
  regularization: RegularizationFields,
  clipping: ClippingFields,
  stopRules: StopRuleFields,
};

/** Drawn again when a setting changes, not with every weight. */
export const TrainingSettingsForm = memo(function TrainingSettingsForm({ training }: TrainingSettingsProps) {
  const t = useTranslate();
  return (
    <PanelSection title={t('training.settings')}>
      {settingNames.map((name) => {
        if (name === 'optimizer') return <OptimizerFields key={name} optimizer={training.optimizer} />;
        return hasField(name) && <SettingField key={name} name={name} training={training} />;
      })}
      <div>
        {Object.entries(sections).map(([name, Fields]) => (
          <Fields key={name} training={training} />
        ))}
      </div>
    </PanelSection>
  );
});
