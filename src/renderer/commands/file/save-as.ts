// Saves the document to another file.

import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';
import { saveFileAs } from '../file-actions.ts';

export const fileSaveAs: Command = {
  id: 'file.saveAs',
  label: 'commands.file_saveAs',
  shortcuts: ['Ctrl+Shift+KeyS'],
  scope: 'window',
  whileTyping: true,
  history: 'none',
  unavailable: needsDocument,
  async run() {
    await saveFileAs();
  },
};
