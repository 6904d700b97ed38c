// Opens the list of activation functions at the first layer that the selection is about.

import { IconMathFunction } from '@tabler/icons-react';
import { hasActivation } from '#core/network/layer-definitions.ts';
import { fieldOpener } from '#renderer/state/window/field-opener.ts';
import { needsSelection } from '../availability.ts';
import type { Command } from '../command.ts';
import { selectedLayers } from '../selected-layers.ts';

export const editActivation: Command = {
  id: 'edit.activation',
  label: 'commands.edit_activation',
  icon: IconMathFunction,
  shortcuts: ['KeyA'],
  scope: 'canvas',
  isAboutSelection: true,
  history: 'one entry',
  unavailable() {
    const missing = needsSelection();
    if (missing !== null) return missing;
    return hasActivation(selectedLayers()[0]) ? null : 'commands.whyNoActivation';
  },
  run() {
    const [layer] = selectedLayers();
    if (layer !== undefined) fieldOpener()?.chooseActivation(layer.id);
  },
};
