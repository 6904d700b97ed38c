// The wires show the signal.

import { useUi } from '#renderer/state/window/ui-store.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

export const viewWiresSignal: Command = {
  id: 'view.wires.signal',
  label: 'commands.view_wires_signal',
  shortcuts: ['Alt+Digit2'],
  scope: 'window',
  history: 'none',
  unavailable: needsDocument,
  checked: () => useUi.getState().focusQuantity === 'signal',
  run: () => useUi.setState({ focusQuantity: 'signal' }),
};
