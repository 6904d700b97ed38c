// Goes to the next of what was found.

import { IconArrowDown } from '@tabler/icons-react';
import { stepThroughFound } from '#renderer/state/window/find-store.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

export const editFindNext: Command = {
  id: 'edit.findNext',
  label: 'commands.edit_findNext',
  icon: IconArrowDown,
  shortcuts: ['F3'],
  scope: 'window',
  whileTyping: true,
  repeats: true,
  history: 'none',
  unavailable: needsDocument,
  run: () => stepThroughFound(1),
};
