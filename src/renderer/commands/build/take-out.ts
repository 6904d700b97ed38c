// Takes the selected neuron out of its layer, as a neuron of its own.

import { IconArrowBigRightLines } from '@tabler/icons-react';
import { takeOut } from '#core/document/edits/take-out.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';
import { edit } from '../edit.ts';
import { selectedLayers } from '../selected-layers.ts';

function needsUnit(): MessageKey | null {
  const missing = needsDocument();
  if (missing !== null) return missing;
  if (useUi.getState().selection.neurons.length !== 1) return 'commands.whyNoNeuron';
  return selectedLayers()[0]?.units === 1 ? 'commands.whyAlone' : null;
}

export const buildTakeOut: Command = {
  id: 'build.takeOut',
  label: 'commands.build_takeOut',
  icon: IconArrowBigRightLines,
  scope: 'window',
  isAboutSelection: true,
  history: 'one entry',
  unavailable: needsUnit,
  async run() {
    const [neuron] = useUi.getState().selection.neurons;
    if (neuron !== undefined) await edit((document) => takeOut(document, neuron));
  },
};
