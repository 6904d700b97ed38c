// A titled part of a side panel: heading, optional buttons at its right, content on a 4-pixel grid.
import { type ReactNode, useId } from 'react';
import styles from './panel.module.css';

interface PanelSectionProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Small grey text after the title. */
  readonly detail?: string | undefined;
}

/** The scrolling content of a side panel. */
export function Panel({ children }: { readonly children: ReactNode }) {
  return <div className={styles.content}>{children}</div>;
}

export function PanelSection({ title, children, actions, detail }: PanelSectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.header}>
        <h2 className={styles.title} id={id}>
          {title}
        </h2>
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </section>
  );
}
