// Shows or hides what flows along the wires.

import { IconRipple } from '@tabler/icons-react';
import { useUi } from '#renderer/state/window/ui-store.ts';
import type { Command } from '../command.ts';

export const viewFlowAnimation: Command = {
  id: 'view.flowAnimation',
  label: 'commands.view_flowAnimation',
  icon: IconRipple,
  scope: 'window',
  history: 'none',
  checked: () => useUi.getState().flowAnimation,
  run: () => useUi.setState(({ flowAnimation }) => ({ flowAnimation: !flowAnimation })),
};
