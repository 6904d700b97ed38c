// Goes to the previous of what was found.

import { IconArrowUp } from '@tabler/icons-react';
import { stepThroughFound } from '#renderer/state/window/find-store.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

export const editFindPrevious: Command = {
  id: 'edit.findPrevious',
  label: 'commands.edit_findPrevious',
  icon: IconArrowUp,
  shortcuts: ['Shift+F3'],
  scope: 'window',
  whileTyping: true,
  repeats: true,
  history: 'none',
  unavailable: needsDocument,
  run: () => stepThroughFound(-1),
};
