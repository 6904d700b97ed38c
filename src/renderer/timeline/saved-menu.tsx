// The button with the list of saved moments above it, and the way to save the one that is shown.
import { Button, Popover, Tooltip } from '@mantine/core';
import { IconPin, IconPinFilled } from '@tabler/icons-react';
import { useState } from 'react';
import type { MessageKey } from '#messages/catalogue.ts';
import { commandOf } from '#renderer/commands/registry.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useSavedMoments } from '#renderer/state/document/saved-moments.ts';
import { useOfShownMoment } from '#renderer/state/stores/shown-run.ts';
import styles from './saved.module.css';
import { SavedList } from './saved-list.tsx';

export function SavedMenu() {
  const t = useTranslate();
  const moments = useSavedMoments();
  const [open, setOpen] = useState(false);
  const label = t('timeline.savedCount', { count: moments.length });
  const Icon = moments.length === 0 ? IconPin : IconPinFilled;
  return (
    <Popover opened={open} onChange={setOpen} position="top-end" width={340} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Tooltip label={label} disabled={open}>
          <Button
            className={styles.button}
            size="xs"
            aria-label={label}
            leftSection={<Icon size={14} />}
            onClick={() => setOpen((present) => !present)}
          >
            {moments.length}
          </Button>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('timeline.saved')}>
        <SavedPanel />
      </Popover.Dropdown>
    </Popover>
  );
}

const whyNotSaved = (): MessageKey | null => commandOf('timeline.saveMoment')?.unavailable?.() ?? null;

function SavedPanel() {
  const t = useTranslate();
  const moments = useSavedMoments();
  const reason = useOfShownMoment(whyNotSaved);
  return (
    <div className={styles.panel}>
      <h2>{t('timeline.saved')}</h2>
      {moments.length === 0 && <p>{t('timeline.savedNone')}</p>}
      <SavedList moments={moments} />
      <Button
        size="xs"
        leftSection={<IconPin size={14} />}
        disabled={reason !== null}
        onClick={() => void runCommand('timeline.saveMoment')}
      >
        {t('timeline.saveShown')}
      </Button>
      {reason !== null && <p className={styles.reason}>{t(reason)}</p>}
    </div>
  );
}
