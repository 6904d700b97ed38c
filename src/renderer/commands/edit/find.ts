// Opens the field that finds neurons, layers and connections.

import { IconSearch } from '@tabler/icons-react';
import { openFind } from '#renderer/state/window/find-store.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

export const editFind: Command = {
  id: 'edit.find',
  label: 'commands.edit_find',
  icon: IconSearch,
  shortcuts: ['Ctrl+KeyF'],
  scope: 'window',
  whileTyping: true,
  history: 'none',
  unavailable: needsDocument,
  run: openFind,
};
