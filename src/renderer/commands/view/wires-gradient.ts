// The wires show the gradient.

import { useUi } from '#renderer/state/window/ui-store.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

export const viewWiresGradient: Command = {
  id: 'view.wires.gradient',
  label: 'commands.view_wires_gradient',
  shortcuts: ['Alt+Digit3'],
  scope: 'window',
  history: 'none',
  unavailable: needsDocument,
  checked: () => useUi.getState().focusQuantity === 'gradient',
  run: () => useUi.setState({ focusQuantity: 'gradient' }),
};
