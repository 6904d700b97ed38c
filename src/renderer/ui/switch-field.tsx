// A yes or no on the grid of the other fields.
import { Switch } from '@mantine/core';
import { useId, useState } from 'react';
import styles from './field.module.css';
import { descriptionIds, FieldRow } from './field-row.tsx';
import type { CommitResult } from './use-draft.ts';

interface SwitchFieldProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onCommit: (checked: boolean) => CommitResult;
  readonly hint?: string | undefined;
  readonly help?: string | undefined;
  readonly disabled?: boolean | undefined;
}

export function SwitchField({ label, checked, onCommit, hint, help, disabled = false }: SwitchFieldProps) {
  const id = useId();
  const [message, setMessage] = useState<string | null>(null);
  const change = async (next: boolean): Promise<void> => {
    setMessage(null);
    setMessage((await onCommit(next)) ?? null);
  };
  return (
    <FieldRow label={label} controlId={id} hint={hint} help={help} message={message}>
      <Switch
        id={id}
        className={styles.switch}
        checked={checked}
        disabled={disabled}
        aria-describedby={descriptionIds(id, { hint, help, message })}
        onChange={(event) => void change(event.currentTarget.checked)}
      />
    </FieldRow>
  );
}
