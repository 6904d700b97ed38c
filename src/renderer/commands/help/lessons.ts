// Shows the lessons, to begin one or to go on.

import { IconSchool } from '@tabler/icons-react';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import type { Command } from '../command.ts';

export const helpLessons: Command = {
  id: 'help.lessons',
  label: 'commands.help_lessons',
  icon: IconSchool,
  scope: 'window',
  history: 'none',
  run: () => openDialog('lessons'),
};
