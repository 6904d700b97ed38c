// The commands that open and close the panels of the window and go from one to the next.

import { IconLayoutBottombar, IconLayoutSidebar, IconLayoutSidebarRight } from '@tabler/icons-react';
import { moveToArea } from '../areas.ts';
import { type MenuEntry, separator } from '../command.ts';
import { isPanelOpen, togglePanel } from '../toggle-panel.ts';

export const panelCommands: readonly MenuEntry[] = [
  {
    id: 'view.left',
    icon: IconLayoutSidebar,
    shortcuts: ['Ctrl+KeyB'],
    scope: 'window',
    history: 'none',
    checked: () => isPanelOpen('left'),
    run: () => togglePanel('left'),
  },
  {
    id: 'view.right',
    icon: IconLayoutSidebarRight,
    shortcuts: ['Ctrl+Alt+KeyB'],
    scope: 'window',
    history: 'none',
    checked: () => isPanelOpen('right'),
    run: () => togglePanel('right'),
  },
  {
    id: 'view.dock',
    icon: IconLayoutBottombar,
    shortcuts: ['Ctrl+KeyJ'],
    scope: 'window',
    history: 'none',
    checked: () => isPanelOpen('dock'),
    run: () => togglePanel('dock'),
  },
  separator,
  {
    id: 'view.nextArea',
    shortcuts: ['F6'],
    scope: 'window',
    whileTyping: true,
    history: 'none',
    run: () => moveToArea(1),
  },
  {
    id: 'view.previousArea',
    shortcuts: ['Shift+F6'],
    scope: 'window',
    whileTyping: true,
    history: 'none',
    run: () => moveToArea(-1),
  },
];
