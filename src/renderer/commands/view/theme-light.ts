// Light colours.

import { IconSun } from '@tabler/icons-react';
import { changeSettings, useSettings } from '#renderer/state/window/settings-store.ts';
import type { Command } from '../command.ts';

export const viewThemeLight: Command = {
  id: 'view.theme.light',
  label: 'commands.view_theme_light',
  icon: IconSun,
  scope: 'window',
  history: 'none',
  checked: () => useSettings.getState().theme === 'light',
  run: () => changeSettings({ theme: 'light' }),
};
