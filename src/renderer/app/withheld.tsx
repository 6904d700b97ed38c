// Hides its content, which shows computed numbers, while an exercise asks for a number.
import type { ReactNode } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { isWithheld, useWithheld } from '#renderer/state/window/withheld-store.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

interface WithheldProps {
  readonly children: ReactNode;
  /** What stands in its place. Absent: why it is hidden. */
  readonly instead?: ReactNode;
}

export function Withheld({ children, instead }: WithheldProps) {
  const t = useTranslate();
  if (!useWithheld(isWithheld)) return children;
  return instead === undefined ? <EmptyState text={t('teaching.withheld')} /> : instead;
}
