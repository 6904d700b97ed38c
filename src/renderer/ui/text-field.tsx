// A name that is edited in place: Enter or leaving commits, Escape reverts.
import { useEffect, useId } from 'react';
import styles from './field.module.css';
import { descriptionIds, FieldRow } from './field-row.tsx';
import { type CommitResult, useDraft } from './use-draft.ts';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => CommitResult;
  readonly hint?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly maximumLength?: number;
  /** It has just been asked for: the keys go there. */
  readonly autoFocus?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { label, value, onCommit, hint, placeholder, maximumLength = 200, autoFocus = false } = props;
  const id = useId();
  const { draft, inputProps } = useDraft<string>({
    full: value,
    shown: value,
    read: (text) => ({ value: text.trim() }),
    commit: onCommit,
  });
  useEffect(() => {
    if (autoFocus) inputProps.ref.current?.focus();
  }, [autoFocus, inputProps.ref]);
  return (
    <FieldRow label={label} controlId={id} hint={hint} message={draft.message}>
      <input
        {...inputProps}
        id={id}
        className={styles.input}
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={maximumLength}
        placeholder={placeholder}
        aria-invalid={draft.message !== null}
        aria-describedby={descriptionIds(id, { hint, message: draft.message })}
      />
    </FieldRow>
  );
}
