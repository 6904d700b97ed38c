// Yes or no for several parts at once, which may differ in it.
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';

interface YesNoFieldProps {
  readonly label: string;
  readonly help?: string | undefined;
  /** Null: mixed. */
  readonly value: boolean | null;
  readonly onChoose: (value: boolean) => Promise<string | null>;
}

/** A switch can't say that some are on and some are off. */
export function YesNoField({ label, help, value, onChoose }: YesNoFieldProps) {
  const t = useTranslate();
  const word = value ? 'yes' : 'no';
  return (
    <SelectField<'yes' | 'no'>
      label={label}
      help={help}
      value={value === null ? null : word}
      placeholder={t('inspector.mixed')}
      choices={[
        { value: 'yes', label: t('inspector.yes') },
        { value: 'no', label: t('inspector.no') },
      ]}
      onCommit={(choice) => onChoose(choice === 'yes')}
    />
  );
}
