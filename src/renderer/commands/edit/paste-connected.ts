// Adds what is on the clipboard, wired to the neurons it was wired with.

import { IconClipboardPlus } from '@tabler/icons-react';
import { needsDocument } from '../availability.ts';
import { pasteParts } from '../clipboard.ts';
import type { Command } from '../command.ts';

export const editPasteConnected: Command = {
  id: 'edit.pasteConnected',
  label: 'commands.edit_pasteConnected',
  icon: IconClipboardPlus,
  shortcuts: ['Ctrl+Shift+KeyV'],
  scope: 'canvas',
  leavesKeyToBrowser: true,
  history: 'one entry',
  unavailable: needsDocument,
  run: () => pasteParts(true),
};
