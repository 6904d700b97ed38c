// What can be done with the moment that is shown: bookmark it, go on from it, leave it for the present.
import { Button, Tooltip } from '@mantine/core';
import {
  IconBookmark,
  IconBookmarkFilled,
  IconChevronLeft,
  IconChevronRight,
  IconPlayerSkipForward,
  IconPlayerTrackNext,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { commandOf } from '#renderer/commands/registry.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { shownShortcut } from '#renderer/commands/shortcut.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { bookmarkBeside, isBookmarked } from '#renderer/state/bookmarks.ts';
import { IconButton, ShortcutLabel } from '#renderer/ui/icon-button.tsx';

function shortcutOf(id: string): string | undefined {
  return commandOf(id)?.shortcuts?.slice(0, 1).map(shownShortcut)[0];
}

/** Drawn again with the timeline, which follows all that decides what is possible here. */
export function MomentButtons({ isPast }: { readonly isPast: boolean }) {
  const t = useTranslate();
  const isMarked = isBookmarked();
  return (
    <div className="moment-buttons">
      <MarkButton
        id="timeline.previousBookmark"
        label={t('commands.timeline_previousBookmark')}
        icon={<IconChevronLeft size={14} />}
        disabled={bookmarkBeside(-1) === null}
      />
      <MarkButton
        id="timeline.bookmark"
        label={t('commands.timeline_bookmark')}
        icon={isMarked ? <IconBookmarkFilled size={14} /> : <IconBookmark size={14} />}
        pressed={isMarked}
      />
      <MarkButton
        id="timeline.nextBookmark"
        label={t('commands.timeline_nextBookmark')}
        icon={<IconChevronRight size={14} />}
        disabled={bookmarkBeside(1) === null}
      />
      <PastButton id="timeline.resume" label={t('timeline.resume')} shortcut="Enter" isPast={isPast}>
        <IconPlayerTrackNext size={14} />
      </PastButton>
      <PastButton
        id="timeline.live"
        label={t('timeline.backToLive')}
        shortcut={shortcutOf('timeline.live')}
        isPast={isPast}
      >
        <IconPlayerSkipForward size={14} />
      </PastButton>
    </div>
  );
}

interface MarkButtonProps {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
}

function MarkButton({ id, ...button }: MarkButtonProps) {
  return <IconButton compact {...button} shortcut={shortcutOf(id)} onClick={() => void runCommand(id)} />;
}

interface PastButtonProps {
  readonly id: string;
  readonly label: string;
  readonly shortcut: string | undefined;
  readonly isPast: boolean;
  readonly children: ReactNode;
}

/** Keeps its place while the present is shown, so that the slider doesn't shift under the hand. */
function PastButton({ id, label, shortcut = '', isPast, children }: PastButtonProps) {
  return (
    <Tooltip label={<ShortcutLabel label={label} shortcut={shortcut} />}>
      <Button
        className="past-button"
        size="xs"
        aria-label={label}
        leftSection={children}
        disabled={!isPast}
        onClick={() => void runCommand(id)}
      >
        {label}
      </Button>
    </Tooltip>
  );
}
