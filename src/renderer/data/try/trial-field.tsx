// The field of one feature: a number with a slider over what the column holds, a choice of its categories, or yes and no.
import type { Cell } from '#core/data/dataset-choice.ts';
import { truthIn } from '#core/data/table/cells.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { fullText } from '#renderer/ui/field-text.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { SliderField } from '#renderer/ui/slider-field.tsx';
import { SwitchField } from '#renderer/ui/switch-field.tsx';
import type { TrialFeature } from './trial.ts';

interface TrialFieldProps {
  readonly feature: TrialFeature;
  readonly cell: Cell;
  readonly onChange: (cell: Cell) => void;
}

export function TrialField({ feature, cell, onChange }: TrialFieldProps) {
  const t = useTranslate();
  const { name, type, categories, minimum, maximum } = feature;
  if (type === 'number') {
    const isMissing = typeof cell !== 'number';
    // Until it is moved the slider stands in the middle, which is no value yet.
    const value = isMissing ? (minimum + maximum) / 2 : cell;
    return (
      <SliderField
        label={name}
        spoken={isMissing ? t('dataImport.missingCell') : fullText(value)}
        note={isMissing ? t('dataImport.missingCell') : undefined}
        value={value}
        minimum={minimum}
        maximum={maximum}
        onChange={onChange}
      />
    );
  }
  if (type === 'truth') {
    return (
      <SwitchField
        label={name}
        checked={truthIn(cell) === 1}
        onCommit={(checked) => {
          onChange(checked);
          return null;
        }}
      />
    );
  }
  return (
    <SelectField
      label={name}
      value={cell === null ? null : String(cell)}
      choices={categories.map((category) => ({ value: category, label: category }))}
      placeholder={t('dataImport.missingCell')}
      onCommit={(category) => {
        onChange(category);
        return null;
      }}
    />
  );
}
