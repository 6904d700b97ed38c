// Parts that the commands for turns of the wheel share.
import type { Settings } from '#bridge/contract.ts';
import { changeSettings, useSettings } from '#renderer/state/window/settings-store.ts';
import type { Command } from './command.ts';

export function wheelCommand(wheel: Settings['wheel']): Command {
  return {
    id: `view.wheel.${wheel}`,
    label: `commands.view_wheel_${wheel}`,
    scope: 'window',
    history: 'none',
    checked: () => useSettings.getState().wheel === wheel,
    run: () => changeSettings({ wheel }),
  };
}
