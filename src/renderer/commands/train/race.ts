// Lets optimizers race from the same start.

import { IconFlag } from '@tabler/icons-react';
import { togglePanel, usePanelBeside } from '#renderer/state/window/panel-beside-store.ts';
import { needsTrainable } from '../availability.ts';
import type { Command } from '../command.ts';

export const trainRace: Command = {
  id: 'train.race',
  label: 'commands.train_race',
  icon: IconFlag,
  scope: 'window',
  history: 'none',
  unavailable: needsTrainable,
  checked: () => usePanelBeside.getState().open === 'race',
  run: () => togglePanel('race'),
};
