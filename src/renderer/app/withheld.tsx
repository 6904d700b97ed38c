// Hides its content, which shows computed numbers, while an exercise asks for a number.
import type { ReactNode } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { isWithheld, useWithheld } from '#renderer/state/window/withheld-store.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

interface WithheldProps {
  readonly children: ReactNode;
  /** Nothing stands in its place. */
  readonly quietly?: true;
}

export function Withheld({ children, quietly }: WithheldProps) {
  const t = useTranslate();
  if (!useWithheld(isWithheld)) return children;
  return quietly ? null : <EmptyState text={t('teaching.withheld')} />;
}
