// Parts that the commands for the size of letters and controls share.
import type { InterfaceSize } from '#bridge/contract.ts';
import { changeSettings, useSettings } from '#renderer/state/window/settings-store.ts';
import type { Command } from './command.ts';

export function interfaceSizeCommand(interfaceSize: InterfaceSize): Command {
  return {
    id: `view.size.${interfaceSize}`,
    label: `commands.view_size_${interfaceSize}`,
    scope: 'window',
    history: 'none',
    checked: () => useSettings.getState().interfaceSize === interfaceSize,
    run: () => changeSettings({ interfaceSize }),
  };
}
