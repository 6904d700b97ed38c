// A titled part of the Explain panel, one level under the number that the panel is about.
import { type ReactNode, useId } from 'react';
import styles from '#renderer/ui/panel.module.css';
import explainStyles from './explain.module.css';

interface ExplainSectionProps {
  readonly title: string;
  readonly detail?: string;
  readonly children: ReactNode;
}

export function ExplainSection({ title, detail, children }: ExplainSectionProps) {
  const id = useId();
  return (
    <section className={explainStyles.section} aria-labelledby={id}>
      <header className={explainStyles.sectionHeader}>
        <h3 id={id}>{title}</h3>
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      </header>
      {children}
    </section>
  );
}
