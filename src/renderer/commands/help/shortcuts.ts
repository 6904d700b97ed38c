// Shows every key.

import { IconKeyboard } from '@tabler/icons-react';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import type { Command } from '../command.ts';

export const helpShortcuts: Command = {
  id: 'help.shortcuts',
  label: 'commands.help_shortcuts',
  icon: IconKeyboard,
  shortcuts: ['Shift+Slash'],
  scope: 'window',
  history: 'none',
  run: () => openDialog('shortcuts'),
};
