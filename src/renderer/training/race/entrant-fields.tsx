// Fields of an entrant: its optimizer and its rate, in a row of the race's table.
import { useId } from 'react';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import { type EntrantKind, entrantKindOf, entrantKinds, entrantOf } from '#core/training/race/entrants.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import fieldStyles from '#renderer/ui/field.module.css';
import { NumberInput, useNumberInput } from '#renderer/ui/number-input.tsx';
import styles from './race.module.css';
import { entrantName } from './race-names.ts';

interface EntrantFieldsProps {
  /** From 1. */
  readonly number: number;
  readonly optimizer: OptimizerSettings;
  readonly disabled: boolean;
  readonly onChange: (optimizer: OptimizerSettings) => void;
}

export function EntrantFields({ number, optimizer, disabled, onChange }: EntrantFieldsProps) {
  const t = useTranslate();
  const id = useId();
  const rate = useNumberInput({
    value: optimizer.learningRate,
    step: 'ladder',
    minimum: 0,
    exact: true,
    disabled,
    onCommit(learningRate) {
      onChange({ ...optimizer, learningRate });
      return null;
    },
  });
  return (
    <>
      <td>
        <select
          className={`${fieldStyles.input} field-select`}
          aria-label={t('race.entrantKind', { number })}
          value={entrantKindOf(optimizer)}
          disabled={disabled}
          onChange={(event) => onChange(entrantOf(event.currentTarget.value as EntrantKind))}
        >
          {entrantKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(entrantName(kind))}
            </option>
          ))}
        </select>
      </td>
      <td className={styles.rate}>
        <NumberInput
          boxProps={rate.boxProps}
          id={id}
          describedBy={rate.message === null ? undefined : `${id}-message`}
          name={t('race.entrantRate', { number })}
        />
        {rate.message !== null && (
          <p className={fieldStyles.message} id={`${id}-message`} role="alert">
            {rate.message}
          </p>
        )}
      </td>
    </>
  );
}
