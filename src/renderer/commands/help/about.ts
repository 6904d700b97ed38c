// Says what this app is, and its version.

import { IconInfoCircle } from '@tabler/icons-react';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import type { Command } from '../command.ts';

export const helpAbout: Command = {
  id: 'help.about',
  label: 'commands.help_about',
  icon: IconInfoCircle,
  scope: 'window',
  history: 'none',
  run: () => openDialog('about'),
};
