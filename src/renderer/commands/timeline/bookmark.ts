// Marks the moment that is shown, or takes its mark away.

import { IconBookmark } from '@tabler/icons-react';
import { translate } from '#renderer/i18n/i18n.ts';
import { isBookmarked, toggleBookmark } from '#renderer/state/document/bookmarks.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { shownMoment } from '#renderer/state/stores/shown-run.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import type { Command } from '../command.ts';

export const timelineBookmark: Command = {
  id: 'timeline.bookmark',
  label: 'commands.timeline_bookmark',
  icon: IconBookmark,
  shortcuts: ['Ctrl+Shift+KeyB'],
  scope: 'window',
  history: 'none',
  unavailable: () => (shownMoment() === null ? 'commands.whyNothingTrained' : null),
  checked: isBookmarked,
  run() {
    const isTaken = isBookmarked();
    toggleBookmark();
    const { epoch } = useRun.getState();
    announce(() => translate(isTaken ? 'timeline.announceUnmarked' : 'timeline.announceMarked', { epoch }));
  },
};
