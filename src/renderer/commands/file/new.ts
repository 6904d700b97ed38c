// Back to the start page, to choose what to begin with.

import { IconFilePlus } from '@tabler/icons-react';
import type { Command } from '../command.ts';
import { closeFile } from '../file-actions.ts';

export const fileNew: Command = {
  id: 'file.new',
  label: 'commands.file_new',
  icon: IconFilePlus,
  shortcuts: ['Ctrl+KeyN', 'Alt+KeyN'],
  scope: 'window',
  whileTyping: true,
  history: 'replaced',
  run: closeFile,
};
