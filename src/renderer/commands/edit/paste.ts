// Adds what is on the clipboard.

import { IconClipboard } from '@tabler/icons-react';
import { needsDocument } from '../availability.ts';
import { pasteParts } from '../clipboard.ts';
import type { Command } from '../command.ts';

export const editPaste: Command = {
  id: 'edit.paste',
  label: 'commands.edit_paste',
  icon: IconClipboard,
  shortcuts: ['Ctrl+KeyV'],
  scope: 'canvas',
  leavesKeyToBrowser: true,
  history: 'one entry',
  unavailable: needsDocument,
  run: () => pasteParts(false),
};
