// A part of a panel that opens on demand; closed, its line says in a word what is set inside.
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import styles from './disclosure.module.css';

interface DisclosureProps {
  readonly title: string;
  /** What is set inside. */
  readonly summary: string;
  /** Something inside departs from how it starts. */
  readonly isSet: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

export function Disclosure({ title, summary, isSet, isOpen, onToggle, children }: DisclosureProps) {
  const id = useId();
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <section className={styles.root} data-fold aria-labelledby={`${id}-title`}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-content` : undefined}
          onClick={onToggle}
        >
          <Chevron className={styles.chevron} size={16} aria-hidden="true" />
          <span id={`${id}-title`} className={styles.title} data-fold-title>
            {title}
          </span>
          <span className={styles.summary} data-set={isSet}>
            {summary}
          </span>
        </button>
      </h3>
      {isOpen && (
        <div id={`${id}-content`} className={styles.content}>
          {children}
        </div>
      )}
    </section>
  );
}
