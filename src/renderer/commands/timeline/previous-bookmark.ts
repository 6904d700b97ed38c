// Goes to the bookmark before the moment that is shown.

import { IconChevronLeft } from '@tabler/icons-react';
import { bookmarkBeside, goToBookmark } from '#renderer/state/document/bookmarks.ts';
import type { Command } from '../command.ts';

export const timelinePreviousBookmark: Command = {
  id: 'timeline.previousBookmark',
  label: 'commands.timeline_previousBookmark',
  icon: IconChevronLeft,
  shortcuts: ['Alt+PageUp'],
  scope: 'window',
  history: 'none',
  unavailable: () => (bookmarkBeside(-1) === null ? 'commands.whyNoBookmark' : null),
  run: () => goToBookmark(-1),
};
