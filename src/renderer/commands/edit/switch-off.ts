// Switches the selected neurons off, so that they count as if they were not there; those that are all off are switched on.

import { IconPower } from '@tabler/icons-react';
import { switchOff, switchOn } from '#core/document/edits/switch-off.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { needsSelection } from '../availability.ts';
import type { Command } from '../command.ts';
import { edit } from '../edit.ts';
import { areOff, switchableIn } from '../switching.ts';

function needsSwitchable(): MessageKey | null {
  const missing = needsSelection();
  const { document } = useDocument.getState();
  if (missing !== null || document === null) return missing;
  const { selection } = useUi.getState();
  if (selection.neurons.length + selection.layers.length === 0) return 'commands.whyNoNeuronSelected';
  return switchableIn(document.network, selection).length === 0 ? 'commands.whyOutputStaysOn' : null;
}

export const editSwitchOff: Command = {
  id: 'edit.switchOff',
  label: 'commands.edit_switchOff',
  icon: IconPower,
  shortcuts: ['KeyX'],
  scope: 'canvas',
  isAboutSelection: true,
  history: 'one entry',
  unavailable: needsSwitchable,
  checked() {
    const { document } = useDocument.getState();
    if (document === null) return false;
    return areOff(document.network, switchableIn(document.network, useUi.getState().selection));
  },
  async run() {
    const { selection } = useUi.getState();
    await edit((document) => {
      const neurons = switchableIn(document.network, selection);
      return (areOff(document.network, neurons) ? switchOn : switchOff)(document, { neurons });
    });
  },
};
