// Goes to the bookmark after the moment that is shown.

import { IconChevronRight } from '@tabler/icons-react';
import { bookmarkBeside, goToBookmark } from '#renderer/state/document/bookmarks.ts';
import type { Command } from '../command.ts';

export const timelineNextBookmark: Command = {
  id: 'timeline.nextBookmark',
  label: 'commands.timeline_nextBookmark',
  icon: IconChevronRight,
  shortcuts: ['Alt+PageDown'],
  scope: 'window',
  history: 'none',
  unavailable: () => (bookmarkBeside(1) === null ? 'commands.whyNoBookmark' : null),
  run: () => goToBookmark(1),
};
