// One part that can't be drawn must not take the canvas with it.
import { Component, type ReactNode } from 'react';
import styles from './node-error-boundary.module.css';

interface Props {
  readonly message: string;
  readonly children: ReactNode;
}

export class NodeErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <div className={styles.root}>{this.props.message}</div> : this.props.children;
  }
}
