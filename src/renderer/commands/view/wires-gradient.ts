// The wires show the gradient.

import { chooseQuantity, shownQuantity } from '#renderer/state/stores/shown-quantity.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

export const viewWiresGradient: Command = {
  id: 'view.wires.gradient',
  label: 'commands.view_wires_gradient',
  shortcuts: ['Alt+Digit3'],
  scope: 'window',
  history: 'none',
  unavailable: needsDocument,
  checked: () => shownQuantity() === 'gradient',
  run: () => chooseQuantity('gradient'),
};
