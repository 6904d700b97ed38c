// Opens a document from a file.

import { IconFolderOpen } from '@tabler/icons-react';
import type { Command } from '../command.ts';
import { openFile } from '../file-actions.ts';

export const fileOpen: Command = {
  id: 'file.open',
  label: 'commands.file_open',
  icon: IconFolderOpen,
  shortcuts: ['Ctrl+KeyO'],
  scope: 'window',
  whileTyping: true,
  history: 'replaced',
  async run() {
    await openFile();
  },
};
