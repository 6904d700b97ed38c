// Opens or closes the panel with the fields, the explanation and the problems.

import { IconLayoutSidebarRight } from '@tabler/icons-react';
import type { Command } from '../command.ts';
import { isPanelOpen, togglePanel } from '../toggle-panel.ts';

export const viewRight: Command = {
  id: 'view.right',
  label: 'commands.view_right',
  icon: IconLayoutSidebarRight,
  shortcuts: ['Ctrl+Alt+KeyB'],
  scope: 'window',
  history: 'none',
  checked: () => isPanelOpen('right'),
  run: () => togglePanel('right'),
};
