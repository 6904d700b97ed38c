// A number that is there or not: a switch beside its box. Switched on it starts with a usual value, off it is taken away.
import { Switch } from '@mantine/core';
import { useId } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import styles from './field.module.css';
import { descriptionIds, FieldRow } from './field-row.tsx';
import { NumberInput, type NumberInputOptions, useNumberInput } from './number-input.tsx';
import type { CommitResult } from './use-draft.ts';

interface OptionalNumberFieldProps extends Omit<NumberInputOptions, 'value' | 'onCommit'> {
  readonly label: string;
  /** Absent: off. */
  readonly value: number | undefined;
  /** What it starts with when it is switched on. */
  readonly usual: number;
  readonly onCommit: (value: number | undefined) => CommitResult;
  readonly unit?: string | undefined;
  readonly help?: string | undefined;
}

export function OptionalNumberField(props: OptionalNumberFieldProps) {
  const { label, value, usual, onCommit, unit, help, ...options } = props;
  const t = useTranslate();
  const id = useId();
  const isOn = value !== undefined;
  const { message, labelProps, boxProps } = useNumberInput({
    ...options,
    value: value ?? null,
    disabled: !isOn,
    onCommit,
  });
  const describedBy = descriptionIds(id, { help, message });
  // The label of what is off switches it on, that of what is on leads to the number.
  return (
    <FieldRow
      label={label}
      controlId={id}
      labelFor={isOn ? id : `${id}-switch`}
      help={help}
      message={message}
      labelProps={labelProps}
    >
      <span className={styles.optional}>
        <Switch
          id={`${id}-switch`}
          className={styles.switch}
          checked={isOn}
          aria-label={label}
          aria-describedby={describedBy}
          onChange={(event) => void onCommit(event.currentTarget.checked ? usual : undefined)}
        />
        <NumberInput
          boxProps={boxProps}
          id={id}
          describedBy={describedBy}
          name={label}
          unit={isOn ? unit : undefined}
          placeholder={t('ui.off')}
        />
      </span>
    </FieldRow>
  );
}
