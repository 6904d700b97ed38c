// Doubles the selected neurons and notes without the clipboard.

import { IconCopyPlus } from '@tabler/icons-react';
import { duplicate } from '#core/document/edits/duplicate.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { needsStanding } from '../clipboard.ts';
import type { Command } from '../command.ts';
import { edit } from '../edit.ts';

export const editDuplicate: Command = {
  id: 'edit.duplicate',
  label: 'commands.edit_duplicate',
  icon: IconCopyPlus,
  shortcuts: ['Ctrl+KeyD'],
  scope: 'canvas',
  isAboutSelection: true,
  history: 'one entry',
  unavailable: needsStanding,
  async run() {
    const { selection } = useUi.getState();
    await edit((document) => duplicate(document, selection));
  },
};
