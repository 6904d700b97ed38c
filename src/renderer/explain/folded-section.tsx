// A part of the Explain panel beyond what was asked: a line that opens, and stays as it was left for every number.
import type { ReactNode } from 'react';
import { type ExplainSectionName, setSectionOpen, useOpenSections } from '#renderer/state/window/open-sections.ts';
import { Disclosure } from '#renderer/ui/disclosure.tsx';

interface FoldedSectionProps {
  readonly name: ExplainSectionName;
  readonly title: string;
  readonly detail: string;
  /** Of this number it is what was asked: open unless it was closed by hand. */
  readonly isAsked?: boolean;
  readonly children: ReactNode;
}

export function FoldedSection({ name, title, detail, isAsked = false, children }: FoldedSectionProps) {
  const isOpen = useOpenSections((state) => state[name] ?? isAsked);
  return (
    <Disclosure
      title={title}
      summary={detail}
      isSet={false}
      isOpen={isOpen}
      onToggle={() => setSectionOpen(name, !isOpen)}
    >
      {children}
    </Disclosure>
  );
}
