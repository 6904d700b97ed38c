// The wires show what an update changes.

import { chooseQuantity, shownQuantity } from '#renderer/state/stores/shown-quantity.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

export const viewWiresUpdate: Command = {
  id: 'view.wires.update',
  label: 'commands.view_wires_update',
  shortcuts: ['Alt+Digit4'],
  scope: 'window',
  history: 'none',
  unavailable: needsDocument,
  checked: () => shownQuantity() === 'update',
  run: () => chooseQuantity('update'),
};
