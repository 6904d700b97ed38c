// Opens the palette, in which everything can be found by its name.
import { IconCommand } from '@tabler/icons-react';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import type { Command } from '../command.ts';

export const editPalette: Command = {
  id: 'edit.palette',
  label: 'commands.edit_palette',
  icon: IconCommand,
  shortcuts: ['Ctrl+KeyK', 'Ctrl+Shift+KeyP'],
  scope: 'window',
  whileTyping: true,
  history: 'none',
  run: () => openDialog('palette'),
};
