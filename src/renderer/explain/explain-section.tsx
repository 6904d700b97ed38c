// A titled part of the Explain panel, one level under the number that the panel is about.
import { type ReactNode, useId } from 'react';

interface ExplainSectionProps {
  readonly title: string;
  readonly detail?: string;
  readonly children: ReactNode;
}

export function ExplainSection({ title, detail, children }: ExplainSectionProps) {
  const id = useId();
  return (
    <section className="explain-section" aria-labelledby={id}>
      <header className="explain-section-header">
        <h3 id={id}>{title}</h3>
        {detail !== undefined && <span className="panel-detail">{detail}</span>}
      </header>
      {children}
    </section>
  );
}
