// Opens or closes the panel with the charts.

import { IconLayoutBottombar } from '@tabler/icons-react';
import { changePanels, useSettings } from '#renderer/state/settings-store.ts';
import type { Command } from '../command.ts';

export const viewDock: Command = {
  id: 'view.dock',
  label: 'commands.view_dock',
  icon: IconLayoutBottombar,
  shortcuts: ['Ctrl+KeyJ'],
  scope: 'window',
  history: 'none',
  checked: () => useSettings.getState().panels.dockOpen,
  run: () => changePanels({ dockOpen: !useSettings.getState().panels.dockOpen }),
};
