// Changes that were kept when the app ended without closing its document: each can be restored or discarded.
import { Button } from '@mantine/core';
import { useId } from 'react';
import { useLanguage } from '#renderer/i18n/i18n.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { momentText } from './recent-files.tsx';
import type { RecoveryOffer, StartPageActions } from './start-page-actions.ts';

type RecoveryOffersProps = Pick<StartPageActions, 'recoveries' | 'recoveryTrouble' | 'restore' | 'discard'>;

export function RecoveryOffers({ recoveries, recoveryTrouble, restore, discard }: RecoveryOffersProps) {
  const t = useTranslate();
  const titleId = useId();
  if (recoveries.length === 0 && recoveryTrouble === null) return null;
  return (
    <section className="recovery" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('library.recovery')}</h2>
      {recoveryTrouble !== null && <p className="recovery-trouble">{recoveryTrouble}</p>}
      <ul className="recovery-list">
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
    <li className="recovery-row">
      <p>{t(offer.damaged ? 'library.recoveryDamaged' : 'library.recoveryText', { name, time })}</p>
      <div className="recovery-buttons">
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
      </div>
    </li>
  );
}
