// Opens or closes the panel with the library and the data.

import { IconLayoutSidebar } from '@tabler/icons-react';
import type { Command } from '../command.ts';
import { isPanelOpen, togglePanel } from '../toggle-panel.ts';

export const viewLeft: Command = {
  id: 'view.left',
  label: 'commands.view_left',
  icon: IconLayoutSidebar,
  shortcuts: ['Ctrl+KeyB'],
  scope: 'window',
  history: 'none',
  checked: () => isPanelOpen('left'),
  run: () => togglePanel('left'),
};
