// Asks how large an exercise shall be, draws its network, and begins to calculate it by hand.

import { IconClipboardPlus } from '@tabler/icons-react';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import type { Command } from '../command.ts';

export const teachingNewExercise: Command = {
  id: 'teaching.newExercise',
  label: 'commands.teaching_newExercise',
  icon: IconClipboardPlus,
  scope: 'window',
  history: 'replaced',
  run: () => openDialog('newExercise'),
};
