// Keeps the machine awake while it trains, as a choice; the screen may go dark all the same.

import { platform } from '#renderer/platform/create-platform.ts';
import { changeSettings, useSettings } from '#renderer/state/window/settings-store.ts';
import type { Command } from '../command.ts';

export const trainKeepAwake: Command = {
  id: 'train.keepAwake',
  label: 'commands.train_keepAwake',
  scope: 'window',
  history: 'none',
  unavailable: () => (platform().kind === 'browser' ? 'commands.whyNotAwake' : null),
  checked: () => useSettings.getState().keepAwake,
  run: () => changeSettings({ keepAwake: !useSettings.getState().keepAwake }),
};
