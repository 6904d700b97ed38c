// A choice from a short list, as the platform's own menu: fast by keyboard and read well by screen readers.
import { useId, useState } from 'react';
import styles from './field.module.css';
import { descriptionIds, FieldRow } from './field-row.tsx';
import type { CommitResult } from './use-draft.ts';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Why this one can't be chosen now; it is then shown greyed with the reason. */
  readonly reason?: string | undefined;
}

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  /** Null: several different values. */
  readonly value: Value | null;
  readonly choices: readonly Choice<Value>[];
  readonly onCommit: (value: Value) => CommitResult;
  readonly hint?: string | undefined;
  readonly help?: string | undefined;
  /** What is shown for null. */
  readonly placeholder?: string | undefined;
}

export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, value, choices, onCommit, hint, help, placeholder = '' } = props;
  const id = useId();
  const [message, setMessage] = useState<string | null>(null);

  const choose = async (text: string): Promise<void> => {
    const choice = choices.find((each) => each.value === text);
    if (choice === undefined) return;
    setMessage(null);
    setMessage((await onCommit(choice.value)) ?? null);
  };

  return (
    <FieldRow label={label} controlId={id} hint={hint} help={help} message={message}>
      <select
        id={id}
        className={`${styles.input} field-select`}
        value={value ?? ''}
        aria-invalid={message !== null}
        aria-describedby={descriptionIds(id, { hint, help, message })}
        onChange={(event) => void choose(event.currentTarget.value)}
      >
        {value === null && (
          <option value="" disabled>
            {placeholder}
          </option>
        )}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.reason !== undefined}>
            {choice.reason === undefined ? choice.label : `${choice.label} (${choice.reason})`}
          </option>
        ))}
      </select>
    </FieldRow>
  );
}
