// The start page, while no document is open: what this is, an example that learns, new, open, recent and kept files, the examples.
import { Button, Group, Stack } from '@mantine/core';
import { IconFilePlus, IconFolderOpen } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useId, useState } from 'react';
import { useLanguage } from '#renderer/i18n/i18n.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { ExampleGallery } from './example-gallery.tsx';
import { momentText, RecentFiles } from './recent-files.tsx';
import styles from './start.module.css';
import type { RecoveryOffer, StartPageActions } from './start-page-actions.ts';

interface StartPageProps {
  readonly actions: StartPageActions;
  readonly isShown: boolean;
  /** The lessons, which come before the examples. */
  readonly shelf: ReactNode;
}

export function StartPage({ actions, isShown, shelf }: StartPageProps) {
  const t = useTranslate();
  return (
    <main className={styles.page}>
      <div className={styles.content}>
        <RecoveryOffers {...actions} />
        <div className={styles.columns}>
          <div className={styles.side}>
            <h1 className={styles.heading}>{t('app.startPage')}</h1>
            <Stack gap="sm">
              <Button fullWidth leftSection={<IconFilePlus size={16} />} onClick={() => actions.newEmpty()}>
                {t('library.newEmpty')}
              </Button>
              <Button fullWidth leftSection={<IconFolderOpen size={16} />} onClick={() => actions.open()}>
                {t('library.open')}
              </Button>
            </Stack>
            <DropArea />
            <RecentFiles {...actions} />
          </div>
          <div className={styles.main}>
            <p className={styles.claim}>{t('library.claim')}</p>
            <ExampleGallery
              isShown={isShown}
              shelf={shelf}
              onOpen={actions.openExample}
              onTrain={actions.trainExample}
              onTour={actions.startTour}
            />
          </div>
        </div>
      </div>
    </main>
  );
}

/** A place to drop a document's file, which the window takes; the Open button does the same without dragging. */
function DropArea() {
  const t = useTranslate();
  const [over, setOver] = useState(false);
  const accept = (event: DragEvent): void => {
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping only; the Open button is the accessible way
    <div
      className={styles.dropArea}
      data-over={over}
      onDragEnter={accept}
      onDragOver={accept}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
    >
      {t('library.drop')}
    </div>
  );
}

type RecoveryOffersProps = Pick<StartPageActions, 'recoveries' | 'recoveryTrouble' | 'restore' | 'discard'>;

/** Changes that were kept when the app ended without closing its document: each can be restored or discarded. */
function RecoveryOffers({ recoveries, recoveryTrouble, restore, discard }: RecoveryOffersProps) {
  const t = useTranslate();
  const titleId = useId();
  if (recoveries.length === 0 && recoveryTrouble === null) return null;
  return (
    <section className={styles.recovery} aria-labelledby={titleId}>
      <h2 id={titleId}>{t('library.recovery')}</h2>
      {recoveryTrouble !== null && <p className={styles.recoveryTrouble}>{recoveryTrouble}</p>}
      <ul className={styles.recoveryList}>
        {recoveries.map((offer) => (
          <RecoveryRow key={offer.id} offer={offer} restore={restore} discard={discard} />
        ))}
      </ul>
    </section>
  );
}

interface RecoveryRowProps extends Pick<StartPageActions, 'restore' | 'discard'> {
  readonly offer: RecoveryOffer;
}

function RecoveryRow({ offer, restore, discard }: RecoveryRowProps) {
  const t = useTranslate();
  const language = useLanguage();
  const name = offer.name === '' ? t('app.untitled') : offer.name;
  const time = offer.savedAt === null ? t('library.unknownTime') : momentText(offer.savedAt, language);
  return (
    <li className={styles.recoveryRow}>
      <p>{t(offer.damaged ? 'library.recoveryDamaged' : 'library.recoveryText', { name, time })}</p>
      <Group gap="sm">
        {!offer.damaged && (
          <Button
            size="xs"
            variant="filled"
            aria-label={t('library.restoreNamed', { name })}
            onClick={() => restore(offer.id)}
          >
            {t('library.restore')}
          </Button>
        )}
        <Button size="xs" aria-label={t('library.discardNamed', { name })} onClick={() => discard(offer.id)}>
          {t('library.discard')}
        </Button>
      </Group>
    </li>
  );
}
