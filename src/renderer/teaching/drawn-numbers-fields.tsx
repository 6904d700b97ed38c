// Fields of the numbers that an exercise draws: how round they are, and from which seed.
import { type Roundness, roundnesses } from '#core/teaching/exercise/draw-numbers.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { CountField } from '#renderer/ui/count-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';

interface DrawnNumbers {
  readonly roundness: Roundness;
  readonly seed: number;
}

interface DrawnNumbersFieldsProps {
  readonly drawn: DrawnNumbers;
  readonly onChange: (changed: Partial<DrawnNumbers>) => null;
}

export function DrawnNumbersFields({ drawn, onChange }: DrawnNumbersFieldsProps) {
  const t = useTranslate();
  return (
    <>
      <SelectField
        label={t('teaching.roundness')}
        value={drawn.roundness}
        choices={roundnesses.map((value) => ({ value, label: t(`teaching.roundness_${value}`) }))}
        onCommit={(roundness) => onChange({ roundness })}
      />
      <CountField
        label={t('training.seed')}
        value={drawn.seed}
        minimum={0}
        maximum={Number.MAX_SAFE_INTEGER}
        onChange={(seed) => onChange({ seed })}
      />
    </>
  );
}
