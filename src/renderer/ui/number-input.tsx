// The box of a number that can be typed, calculated (`=1/3`) or stepped with the arrow keys; its label may scrub it.
import { Tooltip } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import styles from './field.module.css';
import { type NumberBounds, type StepSize, stepFactor, stepped } from './field-steps.ts';
import { briefText, fullText, typedText } from './field-text.ts';
import { readNumber } from './read-number.ts';
import { type CommitResult, useDraft } from './use-draft.ts';
import { useScrub } from './use-scrub.ts';

export interface NumberInputOptions extends NumberBounds {
  /** Null: several different values, or none. */
  readonly value: number | null;
  readonly onCommit: (value: number) => CommitResult;
  readonly step?: StepSize | undefined;
  /** Shows every digit also while it is only looked at. */
  readonly exact?: boolean | undefined;
  readonly disabled?: boolean | undefined;
}

export function useNumberInput(options: NumberInputOptions) {
  const { value, onCommit, step = 0.1, exact = false, disabled = false, minimum, maximum, integer } = options;
  const bounds = { minimum, maximum, integer };
  const t = useTranslate();
  const full = value === null ? '' : typedText(value);
  const whole = value === null ? '' : fullText(value);
  const shown = value === null || exact ? whole : briefText(value);
  const { draft, focus, type, commitText, inputProps } = useDraft<number>({
    full,
    shown,
    read: (text) => {
      const result = readNumber(text, bounds);
      if ('value' in result) return result;
      const { code, ...values } = result.problem;
      return { message: t(`ui.number_${code}`, values) };
    },
    commit: onCommit,
  });

  const present = (): number => {
    const read = draft.text === null ? null : readNumber(draft.text, {});
    return read !== null && 'value' in read ? read.value : (value ?? 0);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    inputProps.onKeyDown(event);
    const direction = arrowDirection(event.key);
    if (direction === null || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    type(typedText(stepped(present(), direction, step, stepFactor(event), bounds)));
  };

  /** Holding an arrow key is one commit, when it is let go. */
  const onKeyUp = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (arrowDirection(event.key) !== null && draft.touched && draft.text !== null) void commitText(draft.text);
  };

  const labelProps = useScrub({
    disabled,
    start: present,
    move: (from, direction, keys) => stepped(from, direction, step, stepFactor(keys), bounds),
    show: (next) => type(typedText(next)),
    finish: (next) => void commitText(typedText(next)),
  });

  return {
    message: draft.message,
    /** For the label, whose dragging scrubs the number. */
    labelProps,
    boxProps: {
      full: whole,
      tooltip: !focus && !draft.touched && whole !== shown,
      value,
      bounds,
      disabled,
      isInvalid: draft.message !== null,
      inputProps: { ...inputProps, onKeyDown, onKeyUp },
    },
  };
}

interface NumberInputProps {
  readonly boxProps: ReturnType<typeof useNumberInput>['boxProps'];
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly name?: string | undefined;
  readonly unit?: string | undefined;
  readonly placeholder?: string | undefined;
}

/** @param name where no label points at it */
export function NumberInput({ boxProps, id, describedBy, name, unit, placeholder }: NumberInputProps) {
  const { full, tooltip, value, bounds, disabled, isInvalid, inputProps } = boxProps;
  return (
    <Tooltip label={full} disabled={!tooltip}>
      <span className={styles.inputFrame}>
        <input
          {...inputProps}
          id={id}
          className={`${styles.input} numbers`}
          type="text"
          inputMode="decimal"
          role="spinbutton"
          autoComplete="off"
          spellCheck={false}
          disabled={disabled}
          placeholder={placeholder}
          aria-label={name}
          aria-valuenow={ariaNumber(value)}
          aria-valuetext={value === null ? placeholder : full}
          aria-valuemin={bounds.minimum}
          aria-valuemax={bounds.maximum}
          aria-invalid={isInvalid}
          aria-describedby={describedBy}
        />
        {unit !== undefined && <span className={styles.unit}>{unit}</span>}
      </span>
    </Tooltip>
  );
}

/** ARIA knows no exponents; such a value is said by its text alone. */
function ariaNumber(value: number | null): number | undefined {
  return value === null || String(value).includes('e') ? undefined : value;
}

function arrowDirection(key: string): 1 | -1 | null {
  if (key === 'ArrowUp') return 1;
  return key === 'ArrowDown' ? -1 : null;
}
