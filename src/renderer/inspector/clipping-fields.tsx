// Fields of gradient clipping: kind and limit.
import type { TrainingSettings } from '#core/document/network-document.ts';
import { clippingRanges } from '#core/document/setting-ranges.ts';
import { clippingKinds } from '#core/learning/update/gradient-rules.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { briefText } from '#renderer/ui/field-text.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { changeTraining } from './change-training.ts';
import { boundsOf } from './setting-bounds.ts';
import { SettingsSection } from './settings-section.tsx';

const kinds = ['off', ...clippingKinds] as const;
const usualLimit = 1;

export function ClippingFields({ training: { clipping } }: { readonly training: TrainingSettings }) {
  const t = useTranslate();
  const choose = (kind: (typeof kinds)[number]) =>
    changeTraining({ clipping: kind === 'off' ? undefined : { kind, limit: clipping?.limit ?? usualLimit } });
  const summary =
    clipping === undefined
      ? null
      : t(`trainingFields.clippingSet_${clipping.kind}`, { limit: briefText(clipping.limit) });
  return (
    <SettingsSection name="clipping" summary={summary}>
      <SelectField<(typeof kinds)[number]>
        label={t('trainingFields.clippingKind')}
        help={t('trainingFields.help_clippingKind')}
        hint={clipping && t(`trainingFields.clippingHint_${clipping.kind}`)}
        value={clipping?.kind ?? 'off'}
        choices={kinds.map((kind) => ({ value: kind, label: t(`trainingFields.clipping_${kind}`) }))}
        onCommit={choose}
      />
      {clipping !== undefined && (
        <NumberField
          label={t('trainingFields.limit')}
          help={t('trainingFields.help_limit')}
          value={clipping.limit}
          step="ladder"
          {...boundsOf(clippingRanges[clipping.kind].limit)}
          exact
          onCommit={(limit) => changeTraining({ clipping: { ...clipping, limit } })}
        />
      )}
    </SettingsSection>
  );
}
