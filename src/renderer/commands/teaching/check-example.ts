// Asks for a printed calculation of the drawn network and names the lines that contradict the arithmetic.

import { IconListCheck } from '@tabler/icons-react';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import { needsTrainable } from '../availability.ts';
import type { Command } from '../command.ts';
import { withheld } from '../withheld.ts';

export const teachingCheckExample: Command = withheld({
  id: 'teaching.checkExample',
  label: 'commands.teaching_checkExample',
  icon: IconListCheck,
  scope: 'window',
  history: 'none',
  unavailable: needsTrainable,
  run: () => openDialog('checkExample'),
});
