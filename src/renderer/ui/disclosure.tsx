// A part of a panel that opens on demand; closed, its line says in a word what is set inside.
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import './disclosure.css';

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
    <section className="disclosure" aria-labelledby={`${id}-title`}>
      <h3 className="disclosure-heading">
        <button
          type="button"
          className="disclosure-button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-content` : undefined}
          onClick={onToggle}
        >
          <Chevron className="disclosure-chevron" size={16} aria-hidden="true" />
          <span id={`${id}-title`} className="disclosure-title">
            {title}
          </span>
          <span className="disclosure-summary" data-set={isSet}>
            {summary}
          </span>
        </button>
      </h3>
      {isOpen && (
        <div id={`${id}-content`} className="disclosure-content">
          {children}
        </div>
      )}
    </section>
  );
}
