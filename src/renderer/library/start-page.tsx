// The start page, while no document is open: what this is, an example that learns, new, open, recent and kept files, the examples.
import { Button } from '@mantine/core';
import { IconFilePlus, IconFolderOpen } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { DropArea } from './drop-area.tsx';
import { ExampleGallery } from './example-gallery.tsx';
import { RecentFiles } from './recent-files.tsx';
import { RecoveryOffers } from './recovery-offers.tsx';
import type { StartPageActions } from './start-page-actions.ts';
import './start-page.css';

interface StartPageProps {
  readonly actions: StartPageActions;
  /** The lessons, which come before the examples. */
  readonly shelf: ReactNode;
}

export function StartPage({ actions, shelf }: StartPageProps) {
  const t = useTranslate();
  return (
    <main className="start-page">
      <div className="start-content">
        <RecoveryOffers {...actions} />
        <div className="start-columns">
          <div className="start-side">
            <h1 className="start-heading">{t('library.start')}</h1>
            <div className="start-buttons">
              <Button fullWidth leftSection={<IconFilePlus size={16} />} onClick={() => actions.newEmpty()}>
                {t('library.newEmpty')}
              </Button>
              <Button fullWidth leftSection={<IconFolderOpen size={16} />} onClick={() => actions.open()}>
                {t('library.open')}
              </Button>
            </div>
            <DropArea />
            <RecentFiles {...actions} />
          </div>
          <div className="start-main">
            <p className="start-claim">{t('library.claim')}</p>
            <ExampleGallery
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
