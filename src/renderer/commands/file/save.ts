// Saves the document to its file.

import { IconDeviceFloppy } from '@tabler/icons-react';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';
import { saveFile } from '../file-actions.ts';

export const fileSave: Command = {
  id: 'file.save',
  label: 'commands.file_save',
  icon: IconDeviceFloppy,
  shortcuts: ['Ctrl+KeyS'],
  scope: 'window',
  whileTyping: true,
  history: 'none',
  unavailable: needsDocument,
  async run() {
    await saveFile();
  },
};
