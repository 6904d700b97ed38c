// Makes sheets of the drawn network for a class, with numbers of their own, and a key.

import { IconFileText } from '@tabler/icons-react';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import { needsTrainable } from '../availability.ts';
import type { Command } from '../command.ts';
import { withheld } from '../withheld.ts';

export const teachingWorksheet: Command = withheld({
  id: 'teaching.worksheet',
  label: 'commands.teaching_worksheet',
  icon: IconFileText,
  scope: 'window',
  history: 'none',
  unavailable: needsTrainable,
  run: () => openDialog('worksheet'),
});
