// Shows the loss around the present weights as a map.

import { IconMap } from '@tabler/icons-react';
import { togglePanel, usePanelBeside } from '#renderer/state/window/panel-beside-store.ts';
import { needsTrainable } from '../availability.ts';
import type { Command } from '../command.ts';

export const explainLandscape: Command = {
  id: 'explain.landscape',
  label: 'commands.explain_landscape',
  icon: IconMap,
  scope: 'window',
  history: 'none',
  unavailable: needsTrainable,
  checked: () => usePanelBeside.getState().open === 'landscape',
  run: () => togglePanel('landscape'),
};
