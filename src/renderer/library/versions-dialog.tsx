// The earlier versions of the open document, each with its picture: opened beside the present, compared with it or brought back.

import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { mebibytes } from '#core/limits/file-size.ts';
import { PageDialog } from '#renderer/commands/page-dialog.tsx';

import {
  bringBack,
  compareWithVersion,
  type EarlierVersion,
  earlierVersions,
  openVersionBeside,
} from '#renderer/commands/version-actions.ts';
import { useLanguage } from '#renderer/i18n/i18n.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { shortText } from '#renderer/ui/field-text.ts';
import { KeptThumbnail } from './network-thumbnail.tsx';
import styles from './recent-files.module.css';
import { momentText } from './recent-files.tsx';
import startStyles from './start.module.css';

export function VersionsDialog() {
  const t = useTranslate();
  return (
    <PageDialog name="versions" title={t('versions.title')} size={760}>
      <VersionList />
    </PageDialog>
  );
}

function VersionList() {
  const t = useTranslate();
  const [versions, setVersions] = useState<readonly EarlierVersion[] | null>(null);
  useEffect(() => {
    let isShown = true;
    void earlierVersions().then((found) => {
      if (isShown) setVersions(found);
    });
    return () => {
      isShown = false;
    };
  }, []);
  if (versions === null) return <p className={startStyles.hint}>{t('versions.looking')}</p>;
  if (versions.length === 0) return <p className={startStyles.hint}>{t('versions.none')}</p>;
  return (
    <>
      <p className={startStyles.hint}>{t('versions.hint')}</p>
      <ul className={styles.list}>
        {versions.map((version) => (
          <VersionRow key={`${version.kind} ${version.id}`} version={version} />
        ))}
      </ul>
    </>
  );
}

function VersionRow({ version }: { readonly version: EarlierVersion }) {
  const t = useTranslate();
  const language = useLanguage();
  const { kind, savedAt, size, picture, epoch, loss } = version;
  const when = savedAt === null ? t('library.unknownTime') : momentText(savedAt, language);
  const details = [
    t(`versions.kind_${kind}`),
    size < 1024 * 1024 ? t('versions.kibibytes', { size: Math.ceil(size / 1024) }) : `${mebibytes(size)} MB`,
    ...(epoch === null ? [] : [t('versions.epoch', { epoch })]),
    ...(loss === null ? [] : [t('versions.loss', { loss: shortText(loss) })]),
  ];
  return (
    <li className={`${styles.row} ${styles.version}`}>
      <KeptThumbnail picture={picture} />
      <span className={styles.words}>
        <span className={styles.name}>{when}</span>
        <span className={styles.detail}>{details.join(' · ')}</span>
      </span>
      <Button size="xs" aria-label={t('versions.openNamed', { when })} onClick={() => openVersionBeside(version, when)}>
        {t('versions.open')}
      </Button>
      <Button
        size="xs"
        aria-label={t('versions.compareNamed', { when })}
        onClick={() => compareWithVersion(version, when)}
      >
        {t('versions.compare')}
      </Button>
      <Button size="xs" aria-label={t('versions.restoreNamed', { when })} onClick={() => bringBack(version, when)}>
        {t('versions.restore')}
      </Button>
    </li>
  );
}
