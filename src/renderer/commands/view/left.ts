// Opens or closes the panel with the library and the data.

import { IconLayoutSidebar } from '@tabler/icons-react';
import { changePanels, useSettings } from '#renderer/state/settings-store.ts';
import type { Command } from '../command.ts';

export const viewLeft: Command = {
  id: 'view.left',
  label: 'commands.view_left',
  icon: IconLayoutSidebar,
  shortcuts: ['Ctrl+KeyB'],
  scope: 'window',
  history: 'none',
  checked: () => useSettings.getState().panels.leftOpen,
  run: () => changePanels({ leftOpen: !useSettings.getState().panels.leftOpen }),
};
