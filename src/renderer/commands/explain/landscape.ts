// Shows the loss around the present weights as a map.

import { IconMap } from '@tabler/icons-react';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import { needsTrainable } from '../availability.ts';
import type { Command } from '../command.ts';

export const explainLandscape: Command = {
  id: 'explain.landscape',
  label: 'commands.explain_landscape',
  icon: IconMap,
  scope: 'window',
  history: 'none',
  unavailable: needsTrainable,
  run: () => openDialog('landscape'),
};
