// How many rows train and how many only validate, as a number and as a bar.
import type { Split } from '#core/data/split.ts';
import { setTraining } from '#core/document/edits/set-training.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';

export function SplitFields({ share, parts }: { readonly share: number; readonly parts: Split }) {
  const t = useTranslate();
  const { training, validation } = parts;
  return (
    <>
      <NumberField
        label={t('data.validation')}
        value={Number((share * 100).toPrecision(12))}
        step={5}
        minimum={0}
        maximum={90}
        unit={t('data.percent')}
        exact
        onCommit={(percent) => commit((document) => setTraining(document, { validation: percent / 100 }))}
      />
      <div className="split-bar" aria-hidden="true">
        <span className="split-training" style={{ flexGrow: training.length }} />
        <span className="split-validation" style={{ flexGrow: validation.length }} />
      </div>
      <p className="split-words">
        <span>{t('data.trainingPart', { count: training.length })}</span>
        <span>{t('data.validationPart', { count: validation.length })}</span>
      </p>
    </>
  );
}
