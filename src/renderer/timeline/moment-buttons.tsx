// Buttons for the moment that is shown: bookmark it, go on from it, leave it for the present.
import { Button, Tooltip } from '@mantine/core';
import { IconBookmarkFilled, IconPlayerSkipForward, IconPlayerTrackNext } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { CommandId } from '#renderer/commands/command.ts';
import { CommandIconButton } from '#renderer/commands/command-icon-button.tsx';
import { useShownKey } from '#renderer/commands/command-keys.ts';
import { useReason } from '#renderer/commands/command-state.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { bookmarkBeside, isBookmarked } from '#renderer/state/document/bookmarks.ts';
import { useComparing } from '#renderer/state/stores/comparison.ts';
import { useOfShownMoment } from '#renderer/state/stores/shown-run.ts';
import { ButtonHint } from '#renderer/ui/icon-button.tsx';
import { SavedMenu } from './saved-menu.tsx';
import styles from './timeline.module.css';

const isBookmarkBefore = (): boolean => bookmarkBeside(-1) !== null;
const isBookmarkAfter = (): boolean => bookmarkBeside(1) !== null;

/** Stays as it is while moments are looked at, unless one of its buttons changes. */
export const MomentButtons = memo(function MomentButtons({ isPast }: { readonly isPast: boolean }) {
  const t = useTranslate();
  const isMarked = useOfShownMoment(isBookmarked);
  const hasBefore = useOfShownMoment(isBookmarkBefore);
  const hasAfter = useOfShownMoment(isBookmarkAfter);
  const isCompared = useComparing((state) => state.isOn) && isPast;
  const liveKey = useShownKey('timeline.live');
  return (
    <div className={styles.momentButtons}>
      <CommandIconButton compact id="timeline.previousBookmark" disabled={!hasBefore} />
      <CommandIconButton
        compact
        id="timeline.bookmark"
        pressed={isMarked}
        {...(isMarked ? { icon: <IconBookmarkFilled size={14} /> } : {})}
      />
      <CommandIconButton compact id="timeline.nextBookmark" disabled={!hasAfter} />
      <SavedMenu />
      <CommandIconButton compact id="timeline.compare" pressed={isCompared} disabled={!isPast} />
      <PastButton id="timeline.resume" label={t('timeline.resume')} shortcut="Enter" isPast={isPast}>
        <IconPlayerTrackNext size={14} />
      </PastButton>
      <PastButton id="timeline.live" label={t('timeline.backToLive')} shortcut={liveKey} isPast={isPast}>
        <IconPlayerSkipForward size={14} />
      </PastButton>
    </div>
  );
});

interface PastButtonProps {
  readonly id: CommandId;
  readonly label: string;
  readonly shortcut: string | undefined;
  readonly isPast: boolean;
  readonly children: ReactNode;
}

/** Keeps its place while the present is shown, so that the slider doesn't shift under the hand. */
function PastButton({ id, label, shortcut = '', isPast, children }: PastButtonProps) {
  const reason = useReason(id);
  return (
    <Tooltip label={<ButtonHint label={label} shortcut={shortcut} reason={isPast ? null : reason} />}>
      <Button
        className={styles.pastButton}
        size="xs"
        aria-label={label}
        leftSection={children}
        {...(isPast ? {} : { 'aria-disabled': true, 'data-disabled': true })}
        {...(isPast || reason === null ? {} : { 'aria-description': reason })}
        onClick={() => isPast && void runCommand(id)}
      >
        {label}
      </Button>
    </Tooltip>
  );
}
