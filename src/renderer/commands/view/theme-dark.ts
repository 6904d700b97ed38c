// Dark colours.

import { IconMoon } from '@tabler/icons-react';
import { changeSettings, useSettings } from '#renderer/state/window/settings-store.ts';
import type { Command } from '../command.ts';

export const viewThemeDark: Command = {
  id: 'view.theme.dark',
  label: 'commands.view_theme_dark',
  icon: IconMoon,
  scope: 'window',
  history: 'none',
  checked: () => useSettings.getState().theme === 'dark',
  run: () => changeSettings({ theme: 'dark' }),
};
