// The wires show the signal.

import { chooseQuantity, shownQuantity } from '#renderer/state/stores/shown-quantity.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

export const viewWiresSignal: Command = {
  id: 'view.wires.signal',
  label: 'commands.view_wires_signal',
  shortcuts: ['Alt+Digit2'],
  scope: 'window',
  history: 'none',
  unavailable: needsDocument,
  checked: () => shownQuantity() === 'signal',
  run: () => chooseQuantity('signal'),
};
