// Opens or closes the panel with the charts.

import { IconLayoutBottombar } from '@tabler/icons-react';
import type { Command } from '../command.ts';
import { isPanelOpen, togglePanel } from '../toggle-panel.ts';

export const viewDock: Command = {
  id: 'view.dock',
  label: 'commands.view_dock',
  icon: IconLayoutBottombar,
  shortcuts: ['Ctrl+KeyJ'],
  scope: 'window',
  history: 'none',
  checked: () => isPanelOpen('dock'),
  run: () => togglePanel('dock'),
};
