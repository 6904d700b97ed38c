// A titled part of a side panel: heading, optional buttons at its right, content on a 4-pixel grid.
import { type ReactNode, useId } from 'react';
import './panel.css';

interface PanelSectionProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Small grey text after the title. */
  readonly detail?: string | undefined;
}

/** The scrolling content of a side panel. */
export function Panel({ children }: { readonly children: ReactNode }) {
  return <div className="panel-content">{children}</div>;
}

export function PanelSection({ title, children, actions, detail }: PanelSectionProps) {
  const id = useId();
  return (
    <section className="panel-section" aria-labelledby={id}>
      <header className="panel-header">
        <h2 className="panel-title" id={id}>
          {title}
        </h2>
        {detail !== undefined && <span className="panel-detail">{detail}</span>}
        {actions !== undefined && <div className="panel-actions">{actions}</div>}
      </header>
      {children}
    </section>
  );
}
