// Travelling along the runs: back to the present, on from a past moment, from bookmark to bookmark.
import type { MessageKey } from '#messages/catalogue.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { bookmarkBeside, goToBookmark, isBookmarked, toggleBookmark } from '#renderer/state/bookmarks.ts';
import { backToLive, resumeFromHere } from '#renderer/state/looking-back.ts';
import { useRun } from '#renderer/state/run-store.ts';
import { shownMoment } from '#renderer/state/shown-run.ts';
import { useTimeline } from '#renderer/state/timeline-store.ts';
import { announce } from '#renderer/state/ui-store.ts';
import type { Command } from './command.ts';
import type { Shortcut } from './shortcut.ts';

function needsPast(): MessageKey | null {
  return useTimeline.getState().lookedAt === null ? 'commands.whyLive' : null;
}

function resume(): void {
  const { epoch } = useRun.getState();
  resumeFromHere();
  announce(() => translate('edits.done_resumeFrom', { epoch }));
}

function live(): void {
  backToLive();
  announce(() => translate('timeline.announceLive'));
}

function bookmark(): void {
  const isTaken = isBookmarked();
  toggleBookmark();
  const { epoch } = useRun.getState();
  announce(() => translate(isTaken ? 'timeline.announceUnmarked' : 'timeline.announceMarked', { epoch }));
}

const bookmarkCommand = (name: 'previous' | 'next', direction: 1 | -1, shortcut: Shortcut): Command => ({
  id: `timeline.${name}Bookmark`,
  label: `commands.timeline_${name}Bookmark`,
  shortcuts: [shortcut],
  scope: 'window',
  unavailable: () => (bookmarkBeside(direction) === null ? 'commands.whyNoBookmark' : null),
  run: () => goToBookmark(direction),
});

export const timelineCommands: readonly Command[] = [
  {
    id: 'timeline.resume',
    label: 'commands.timeline_resume',
    scope: 'window',
    unavailable: needsPast,
    run: resume,
  },
  {
    id: 'timeline.live',
    label: 'commands.timeline_live',
    shortcuts: ['Ctrl+End'],
    scope: 'window',
    unavailable: needsPast,
    run: live,
  },
  {
    id: 'timeline.bookmark',
    label: 'commands.timeline_bookmark',
    shortcuts: ['Ctrl+Shift+KeyB'],
    scope: 'window',
    unavailable: () => (shownMoment() === null ? 'commands.whyNothingTrained' : null),
    checked: isBookmarked,
    run: bookmark,
  },
  bookmarkCommand('previous', -1, 'Alt+PageUp'),
  bookmarkCommand('next', 1, 'Alt+PageDown'),
];
