// The wires show the weight.

import { chooseQuantity, shownQuantity } from '#renderer/state/stores/shown-quantity.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

export const viewWiresWeight: Command = {
  id: 'view.wires.weight',
  label: 'commands.view_wires_weight',
  shortcuts: ['Alt+Digit1'],
  scope: 'window',
  history: 'none',
  unavailable: needsDocument,
  checked: () => shownQuantity() === 'weight',
  run: () => chooseQuantity('weight'),
};
