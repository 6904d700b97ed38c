// Shows the settings in one dialog.

import { IconSettings } from '@tabler/icons-react';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import type { Command } from '../command.ts';

export const fileSettings: Command = {
  id: 'file.settings',
  label: 'commands.file_settings',
  icon: IconSettings,
  shortcuts: ['Ctrl+Comma'],
  scope: 'window',
  history: 'none',
  run: () => openDialog('settings'),
};
