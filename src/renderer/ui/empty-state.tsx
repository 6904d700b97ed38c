// Placeholder where nothing is yet: one sentence, and the buttons that change it.
import type { ReactNode } from 'react';
import './empty-state.css';

interface EmptyStateProps {
  readonly text: string;
  readonly children?: ReactNode;
}

export function EmptyState({ text, children }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p>{text}</p>
      {children !== undefined && <div className="empty-state-actions">{children}</div>}
    </div>
  );
}
