// Busy indicator in words; and lazily loaded content, with that indicator until it is there.
import { Loader } from '@mantine/core';
import { type ReactNode, Suspense } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import styles from './working.module.css';

interface WorkingProps {
  readonly text: string;
  /** Above all areas; else in the place of what is awaited. */
  readonly isAbove: boolean;
}

export function Working({ text, isAbove }: WorkingProps) {
  return (
    <div className={isAbove ? styles.above : styles.inPlace} role="status">
      <Loader size="xs" />
      {text}
    </div>
  );
}

export function Fetched({ children }: { readonly children: ReactNode }) {
  return <Suspense fallback={<Awaited isAbove={false} />}>{children}</Suspense>;
}

/** In the place of what is fetched. */
export function Awaited({ isAbove }: Pick<WorkingProps, 'isAbove'>) {
  const t = useTranslate();
  return (
    <div className={styles.awaited}>
      <Working text={t('app.fetching')} isAbove={isAbove} />
    </div>
  );
}
