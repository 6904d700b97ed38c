// Place and wiring of a new part, shared by the commands that add one.

import { type EditResult, isRefused } from '#core/document/edit.ts';
import { addLayer } from '#core/document/edits/add-dense.ts';
import { addNextNeuron } from '#core/document/edits/add-next-neuron.ts';
import { insertOnWire } from '#core/document/edits/insert-on-wire.ts';
import { addNote } from '#core/document/edits/notes.ts';
import type { Position } from '#core/document/network-document.ts';
import { looseEnds, withLooseInputs } from '#core/network/loose-ends.ts';
import type { NeuronReference } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import { neuronsOf } from '#core/network/neurons-and-wires.ts';
import { inSession } from '#renderer/signals/session.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { sizeOfSelection, useUi } from '#renderer/state/window/ui-store.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import { edit } from './edit.ts';

/** A selected lane stands for all of its units. */
export function selectedNeurons(): readonly NeuronReference[] {
  const { selection } = useUi.getState();
  const { document } = useDocument.getState();
  const ofLayers = selection.layers.flatMap((id) =>
    neuronsOf(document === null ? undefined : layerOf(document.network, id)),
  );
  return ofLayers.length > 0 ? ofLayers : selection.neurons;
}

/** The point that was pointed at when the command was chosen, such as the one under the context menu. */
const aim = inSession((): { position: Position | null } => ({ position: null }));

export function aimedAt(position: Position | null, work: () => void): void {
  aim().position = position;
  work();
  aim().position = null;
}

/** Null: nothing was pointed at. Asked at once when the command runs, since the aim is gone after it. */
export function aimedPlace(): Position | null {
  return aim().position;
}

/** Where a part goes that is wired from nothing. */
export function freePlace(): Position {
  return aimedPlace() ?? viewportControl()?.center() ?? { x: 0, y: 0 };
}

/** Where it was put by hand, a layer asks how many neurons it has. */
export function askUnitsOfAdded(result: EditResult | null): void {
  const added = result === null || isRefused(result) ? undefined : result.added?.layers[0];
  // It has its place in the next frame.
  if (added !== undefined) requestAnimationFrame(() => viewportControl()?.askUnits(added));
}

/** Null: where there is room. */
export async function insertNoteAt(place: Position | null): Promise<void> {
  const result = await edit((document) => addNote(document, place));
  const note = result === null || isRefused(result) ? undefined : result.document.notes?.at(-1);
  if (note !== undefined) viewportControl()?.writeNote(note.id);
}

/** On a wire that is selected alone, else behind the selected neurons. */
export async function addNeuronAfterSelection(): Promise<void> {
  const place = freePlace();
  const { selection } = useUi.getState();
  const [wire] = selection.wires;
  const isAlone = wire !== undefined && sizeOfSelection(selection) === 1;
  await edit((document) =>
    isAlone ? insertOnWire(document, wire) : addNextNeuron(document, selectedNeurons(), place),
  );
}

/** Behind the selection, else behind what leads nowhere yet, else at the place pointed at or in the middle of the view. */
export async function addLayerAfterSelection(): Promise<EditResult | null> {
  const selected = selectedNeurons();
  const place = aimedPlace();
  const centre = freePlace();
  return edit((document) => {
    const { network } = document;
    const wiredFrom = selected.length > 0 ? withLooseInputs(network, selected) : looseEnds(network);
    const position = place ?? (network.layers.length === 0 ? centre : null);
    return addLayer(document, position === null || wiredFrom.length > 0 ? { wiredFrom } : { position });
  });
}
