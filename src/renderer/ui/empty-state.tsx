// Placeholder where nothing is yet: one sentence, and the buttons that change it.
import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  readonly text: string;
  readonly children?: ReactNode;
}

export function EmptyState({ text, children }: EmptyStateProps) {
  return (
    <div className={styles.root}>
      <p>{text}</p>
      {children !== undefined && (
        <Group justify="center" gap="sm">
          {children}
        </Group>
      )}
    </div>
  );
}
