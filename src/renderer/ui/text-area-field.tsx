// Words of several lines: leaving, Escape and Ctrl+Enter commit them, Enter begins a new line.
import { useId } from 'react';
import styles from './field.module.css';
import { descriptionIds, FieldRow } from './field-row.tsx';
import { type CommitResult, useDraft } from './use-draft.ts';

interface TextAreaFieldProps {
  readonly label: string;
  readonly value: string;
  readonly maximumLength: number;
  readonly onCommit: (value: string) => CommitResult;
}

export function TextAreaField({ label, value, maximumLength, onCommit }: TextAreaFieldProps) {
  const id = useId();
  const { draft, inputProps } = useDraft<string, HTMLTextAreaElement>({
    full: value,
    shown: value,
    read: (text) => ({ value: text }),
    commit: onCommit,
    lines: 'several',
  });
  return (
    <FieldRow label={label} controlId={id} message={draft.message}>
      <textarea
        {...inputProps}
        id={id}
        className={`${styles.input} ${styles.words}`}
        rows={4}
        spellCheck={false}
        maxLength={maximumLength}
        aria-invalid={draft.message !== null}
        aria-describedby={descriptionIds(id, { message: draft.message })}
      />
    </FieldRow>
  );
}
