// The colours of the system.

import { IconDeviceDesktop } from '@tabler/icons-react';
import { changeSettings, useSettings } from '#renderer/state/window/settings-store.ts';
import type { Command } from '../command.ts';

export const viewThemeSystem: Command = {
  id: 'view.theme.system',
  label: 'commands.view_theme_system',
  icon: IconDeviceDesktop,
  scope: 'window',
  history: 'none',
  checked: () => useSettings.getState().theme === 'system',
  run: () => changeSettings({ theme: 'system' }),
};
