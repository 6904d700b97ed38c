// Error boundary of the window: the document is kept, the cause can be read, and one can try again.
import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { translate } from '#renderer/i18n/i18n.ts';
import styles from './app.module.css';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error: Error | null;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null };

  static getDerivedStateFromError(error: Error): ErrorBoundaryState {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <div className={styles.crashed} role="alert">
        <p>{translate('app.crashed')}</p>
        <details>
          <summary>{translate('app.details')}</summary>
          <pre>{error.message}</pre>
        </details>
        <Button onClick={() => this.setState({ error: null })}>{translate('app.tryAgain')}</Button>
      </div>
    );
  }
}
