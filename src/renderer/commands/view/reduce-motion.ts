// Stills the window, or lets it move again.

import { IconPlayerStop } from '@tabler/icons-react';
import { changeSettings } from '#renderer/state/window/settings-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import type { Command } from '../command.ts';

export const viewReduceMotion: Command = {
  id: 'view.reduceMotion',
  label: 'commands.view_reduceMotion',
  icon: IconPlayerStop,
  scope: 'window',
  history: 'none',
  checked: () => useUi.getState().reducedMotion,
  run: () => changeSettings({ reduceMotion: useUi.getState().reducedMotion ? 'off' : 'on' }),
};
