// Closes the document.

import { IconHome } from '@tabler/icons-react';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';
import { closeFile } from '../file-actions.ts';

export const fileClose: Command = {
  id: 'file.close',
  label: 'commands.file_close',
  icon: IconHome,
  shortcuts: ['Ctrl+KeyW', 'Alt+KeyW'],
  scope: 'window',
  history: 'replaced',
  unavailable: needsDocument,
  run: closeFile,
};
