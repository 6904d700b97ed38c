// The setting of where recovery copies live: the place they go to now, why it is not the chosen one, and two ways to change it.
import { Button, Group } from '@mantine/core';
import { useEffect, useId } from 'react';
import type { RecoveryPlace } from '#bridge/contract.ts';
import { chooseRecoveryPlace, leaveRecoveryPlace, unusableSentence } from '#renderer/commands/recovery-actions.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { refreshRecents, useRecents } from '#renderer/state/window/recents-store.ts';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import styles from './settings.module.css';

export function RecoveryPlaceField() {
  const place = useRecents((state) => state.recoveryPlace);
  // A disk may have been taken out since.
  useEffect(() => void refreshRecents(), []);
  return place === null ? null : <RecoveryPlaceView place={place} />;
}

/** Apart from the store. */
export function RecoveryPlaceView({ place }: { readonly place: RecoveryPlace }) {
  const t = useTranslate();
  const id = useId();
  return (
    <FieldRow label={t('settings.recoveryPlace')} controlId={id} message={unusableSentence(t, place)}>
      <output id={id} className={styles.folder}>
        {place.chosen ?? t('settings.recoveryOwn')}
      </output>
      <Group gap="sm">
        <Button size="xs" onClick={() => void chooseRecoveryPlace()}>
          {t('settings.recoveryChoose')}
        </Button>
        {place.chosen !== null && (
          <Button size="xs" onClick={() => void leaveRecoveryPlace()}>
            {t('settings.recoveryBack')}
          </Button>
        )}
      </Group>
    </FieldRow>
  );
}
