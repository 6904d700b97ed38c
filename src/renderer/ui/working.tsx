// The sign that something is being done, in words; and content that is fetched when it is first shown, with that sign until it is there.
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

interface FetchedProps {
  /** It has no place of its own in the page. */
  readonly isAbove?: boolean;
  readonly children: ReactNode;
}

export function Fetched({ isAbove = false, children }: FetchedProps) {
  return <Suspense fallback={<Awaited isAbove={isAbove} />}>{children}</Suspense>;
}

function Awaited({ isAbove }: { readonly isAbove: boolean }) {
  const t = useTranslate();
  return (
    <div className={styles.awaited}>
      <Working text={t('app.fetching')} isAbove={isAbove} />
    </div>
  );
}
