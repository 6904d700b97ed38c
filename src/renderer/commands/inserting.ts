// Where a new part goes, and what it is wired from: shared by the commands that add one.
import { addNextNeuron } from '#core/document/edits/add-next-neuron.ts';
import type { Position } from '#core/document/network-document.ts';
import type { LayerId, NeuronReference } from '#core/network/network.ts';
import { useDocument } from '#renderer/state/document-store.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { viewportControl } from '#renderer/state/viewport-control.ts';
import { edit } from './edit.ts';

/** A selected lane stands for all of its units. */
export function selectedNeurons(): readonly NeuronReference[] {
  const { selection } = useUi.getState();
  const { document } = useDocument.getState();
  const ofLayers = selection.layers.flatMap((id) => {
    const layer = document?.network.layers.find((each) => each.id === id);
    return Array.from({ length: layer?.units ?? 0 }, (_, unit) => ({ layer: id, unit }));
  });
  return ofLayers.length > 0 ? ofLayers : selection.neurons;
}

/** The layers that are selected as lanes or by one of their units. */
export function selectedLayers(): readonly LayerId[] {
  const { layers, neurons } = useUi.getState().selection;
  return [...new Set([...layers, ...neurons.map((neuron) => neuron.layer)])];
}

export function viewCentre(): Position {
  return viewportControl()?.center() ?? { x: 0, y: 0 };
}

export async function addNeuronAfterSelection(): Promise<void> {
  await edit((document) => addNextNeuron(document, selectedNeurons(), viewCentre()));
}
