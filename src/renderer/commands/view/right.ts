// Opens or closes the panel with the fields, the explanation and the problems.

import { IconLayoutSidebarRight } from '@tabler/icons-react';
import { changePanels, useSettings } from '#renderer/state/settings-store.ts';
import type { Command } from '../command.ts';

export const viewRight: Command = {
  id: 'view.right',
  label: 'commands.view_right',
  icon: IconLayoutSidebarRight,
  shortcuts: ['Ctrl+Alt+KeyB'],
  scope: 'window',
  history: 'none',
  checked: () => useSettings.getState().panels.rightOpen,
  run: () => changePanels({ rightOpen: !useSettings.getState().panels.rightOpen }),
};
