// The wires show the weight.

import { useUi } from '#renderer/state/window/ui-store.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

export const viewWiresWeight: Command = {
  id: 'view.wires.weight',
  label: 'commands.view_wires_weight',
  shortcuts: ['Alt+Digit1'],
  scope: 'window',
  history: 'none',
  unavailable: needsDocument,
  checked: () => useUi.getState().focusQuantity === 'weight',
  run: () => useUi.setState({ focusQuantity: 'weight' }),
};
