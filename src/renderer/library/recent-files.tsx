// Files opened or saved lately, newest first; a file that is gone can be looked for or taken off the list.
import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useLanguage } from '#renderer/i18n/i18n.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { KeptThumbnail } from './network-thumbnail.tsx';
import styles from './recent-files.module.css';
import startStyles from './start.module.css';
import type { RecentEntry, StartPageActions } from './start-page-actions.ts';

type RecentFilesProps = Pick<StartPageActions, 'recents' | 'openRecent' | 'locateRecent' | 'forgetRecent'>;

export function RecentFiles({ recents, ...actions }: RecentFilesProps) {
  const t = useTranslate();
  const titleId = useId();
  return (
    <section className={styles.root} aria-labelledby={titleId}>
      <h2 id={titleId}>{t('library.recent')}</h2>
      {recents.length === 0 && <p className={startStyles.hint}>{t('library.noRecent')}</p>}
      <ul className={styles.list}>
        {recents.map((recent) => (
          <RecentRow key={recent.path} recent={recent} {...actions} />
        ))}
      </ul>
    </section>
  );
}

interface RecentRowProps extends Omit<RecentFilesProps, 'recents'> {
  readonly recent: RecentEntry;
}

function RecentRow({ recent, openRecent, locateRecent, forgetRecent }: RecentRowProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { path, name, folder, openedAt, missing, picture } = recent;
  return (
    <li className={styles.row} data-missing={missing}>
      <button type="button" className={styles.open} disabled={missing} title={path} onClick={() => openRecent(path)}>
        <KeptThumbnail picture={picture} />
        <span className={styles.words}>
          <span className={styles.name}>{name}</span>
          {missing && <span className={styles.lost}>{t('library.missing', { folder })}</span>}
          {!missing && <span className={styles.detail}>{folder}</span>}
          {!missing && <span className={styles.detail}>{briefMomentText(openedAt, language, Date.now())}</span>}
        </span>
      </button>
      {missing && (
        <Button size="xs" aria-label={t('library.locateRecent', { name })} onClick={() => locateRecent(path, name)}>
          {t('library.locate')}
        </Button>
      )}
      <IconButton
        compact
        label={t('library.forgetRecent', { name })}
        icon={<IconX size={14} />}
        onClick={() => forgetRecent(path)}
      />
    </li>
  );
}

export function momentText(moment: number, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' }).format(moment);
}

/** In a narrow column: the year where it is another, else the time of the day. */
export function briefMomentText(moment: number, language: string, now: number): string {
  const isThisYear = new Date(moment).getFullYear() === new Date(now).getFullYear();
  const format = isThisYear
    ? ({ month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const)
    : ({ dateStyle: 'medium' } as const);
  return new Intl.DateTimeFormat(localeOf(language), format).format(moment);
}

const localeOf = (language: string): string => (language === 'ko' ? 'ko' : 'en-GB');
