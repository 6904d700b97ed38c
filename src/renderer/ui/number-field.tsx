// A number that can be typed, calculated (`=1/3`), stepped with the arrow keys or scrubbed by its label.
import { Tooltip } from '@mantine/core';
import { type KeyboardEvent, useId } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { descriptionIds, FieldRow } from './field-row.tsx';
import { type NumberBounds, type StepSize, stepFactor, stepped } from './field-steps.ts';
import { briefText, fullText } from './field-text.ts';
import { readNumber } from './read-number.ts';
import { type CommitResult, useDraft } from './use-draft.ts';
import { useScrub } from './use-scrub.ts';

interface NumberFieldProps extends NumberBounds {
  readonly label: string;
  /** Null: several different values, or none. */
  readonly value: number | null;
  readonly onCommit: (value: number) => CommitResult;
  readonly step?: StepSize | undefined;
  /** Shows every digit also while it is only looked at. */
  readonly exact?: boolean | undefined;
  readonly unit?: string | undefined;
  readonly hint?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
}

export function NumberField(props: NumberFieldProps) {
  const { label, value, onCommit, step = 0.1, exact = false, unit, hint, placeholder, disabled = false } = props;
  const { minimum, maximum, integer } = props;
  const bounds = { minimum, maximum, integer };
  const t = useTranslate();
  const id = useId();
  const full = value === null ? '' : fullText(value);
  const shown = value === null || exact ? full : briefText(value);
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
    type(fullText(stepped(present(), direction, step, stepFactor(event), bounds)));
  };

  /** Holding an arrow key is one commit, when it is let go. */
  const onKeyUp = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (arrowDirection(event.key) !== null && draft.touched && draft.text !== null) void commitText(draft.text);
  };

  const scrub = useScrub({
    disabled,
    start: present,
    move: (from, direction, keys) => stepped(from, direction, step, stepFactor(keys), bounds),
    show: (next) => type(fullText(next)),
    finish: (next) => void commitText(fullText(next)),
  });

  return (
    <FieldRow label={label} controlId={id} hint={hint} message={draft.message} labelProps={scrub}>
      <Tooltip label={full} disabled={focus || draft.touched || full === shown}>
        <span className="field-input-frame">
          <input
            {...inputProps}
            id={id}
            className="field-input numbers"
            type="text"
            inputMode="decimal"
            role="spinbutton"
            autoComplete="off"
            spellCheck={false}
            disabled={disabled}
            placeholder={placeholder}
            aria-valuenow={ariaNumber(value)}
            aria-valuetext={value === null ? placeholder : full}
            aria-valuemin={minimum}
            aria-valuemax={maximum}
            aria-invalid={draft.message !== null}
            aria-describedby={descriptionIds(id, hint, draft.message)}
            onKeyDown={onKeyDown}
            onKeyUp={onKeyUp}
          />
          {unit !== undefined && <span className="field-unit">{unit}</span>}
        </span>
      </Tooltip>
    </FieldRow>
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
