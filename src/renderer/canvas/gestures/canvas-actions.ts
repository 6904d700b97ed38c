// Actions by which the canvas and the Outline change the document.

import type { BuiltinDatasetName } from '#core/data/dataset-choice.ts';
import { type Edit, isRefused } from '#core/document/edit.ts';
import { addDeclared } from '#core/document/edits/add-declared.ts';
import { addLayer, addNeuron } from '#core/document/edits/add-dense.ts';
import { addInput } from '#core/document/edits/add-input.ts';
import { addNextNeuron } from '#core/document/edits/add-next-neuron.ts';
import { addOutput } from '#core/document/edits/add-output.ts';
import { addUnit } from '#core/document/edits/add-unit.ts';
import { chooseDataset } from '#core/document/edits/choose-dataset.ts';
import { insertOnWire } from '#core/document/edits/insert-on-wire.ts';
import { canJoinLayer, joinLayer } from '#core/document/edits/join-layer.ts';
import { move } from '#core/document/edits/move.ts';
import { placeNote } from '#core/document/edits/notes.ts';
import { removeParts } from '#core/document/edits/remove-parts.ts';
import { rename } from '#core/document/edits/rename.ts';
import { setActivation } from '#core/document/edits/set-layer-rule.ts';
import { setBias, setWeight } from '#core/document/edits/set-parameter.ts';
import { setUnits } from '#core/document/edits/set-units.ts';
import { takeOut } from '#core/document/edits/take-out.ts';
import type { Position } from '#core/document/network-document.ts';
import type { NoteBox } from '#core/document/notes/note.ts';
import type { Activation } from '#core/layers/activation-functions.ts';
import type { DeclaredKind } from '#core/network/layer-definitions.ts';
import { looseEnds } from '#core/network/loose-ends.ts';
import type { LayerId, NeuronReference, WireReference } from '#core/network/network.ts';
import { commit } from '#renderer/commands/commit.ts';
import { edit, sentenceOfRefusal } from '#renderer/commands/edit.ts';
import { closeFile } from '#renderer/commands/file-actions.ts';
import { askUnitsOfAdded, insertNoteAt } from '#renderer/commands/inserting.ts';
import { keepNoteWords } from '#renderer/commands/note-words.ts';
import { fetchTableOf } from '#renderer/state/document/data-at-hand.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import type { WiringEnd, WiringStart } from '#renderer/state/window/wiring.ts';
import { editNumber } from './edit-number.ts';
import { refusalOfWiring, wire } from './wiring-edits.ts';

/** Where layers and notes stand, or shall stand. */
export interface Places {
  readonly layers: ReadonlyMap<LayerId, Position>;
  /** By their ids. */
  readonly notes: ReadonlyMap<string, Position>;
}

/** The sentence why it was refused, or null when it was done. */
export type Refused = string | null;
export type InsertKind = 'input' | 'neuron' | 'layer' | 'note' | DeclaredKind;

export type BuildingPart = 'input' | 'hidden' | 'output';

function insertion(kind: Exclude<InsertKind, 'note'>, position: Position): Edit {
  if (kind === 'input') return (document) => addInput(document, position);
  if (kind === 'neuron') return (document) => addNeuron(document, { position });
  if (kind !== 'layer') return (document) => addDeclared(document, kind, [], position);
  return (document) => addLayer(document, { position, wiredFrom: looseEnds(document.network) });
}

/** It stays where it was put, and a layer asks how large it is to be. */
async function insertHere(kind: Exclude<InsertKind, 'note'>, position: Position): Promise<void> {
  const result = await edit(insertion(kind, position), { reveals: false });
  if (kind === 'layer') askUnitsOfAdded(result);
}

async function addPart(part: BuildingPart): Promise<void> {
  if (part === 'hidden') {
    askUnitsOfAdded(await edit((document) => addLayer(document, { wiredFrom: looseEnds(document.network) })));
  } else {
    await edit(part === 'input' ? (document) => addInput(document) : addOutput);
  }
  // Who is guided puts nothing anywhere: all of it stays to be seen, above the guide.
  requestAnimationFrame(() => viewportControl()?.fit());
}

export const canvasActions = {
  /** A wire whose end moves is selected when it resolves. */
  connect: wire,
  /** Why these two can't be connected, or null when they can. Asked while dragging, so it must be quick. */
  refusalFor(start: WiringStart, target: WiringEnd): Refused {
    const { document } = useDocument.getState();
    const refusal = document === null ? null : refusalOfWiring(document, start, target);
    return refusal === null ? null : sentenceOfRefusal(refusal);
  },
  /** One undo entry for all. Resolves when the document has the new positions. */
  move: ({ layers, notes }: Places) => edit((document) => move(document, layers, notes)),
  /** Why a single neuron can't be taken into a layer, or null when it can. Asked while dragging, so it must be quick. */
  joinRefusal(neuron: LayerId, layer: LayerId): Refused {
    const { document } = useDocument.getState();
    const refusal = document === null ? null : canJoinLayer(document, neuron, layer);
    return refusal === null ? null : sentenceOfRefusal(refusal);
  },
  joinLayer: (neuron: LayerId, layer: LayerId) => edit((document) => joinLayer(document, neuron, layer)),
  /** A unit becomes a neuron of its own, with its top-left corner at the position; so for all that follow. */
  takeOut: (neuron: NeuronReference, position: Position) => edit((document) => takeOut(document, neuron, position)),
  /** The text may be arithmetic that begins with `=`. */
  editWeight: (wire: WireReference, text: string) =>
    editNumber(text, (value) => (document) => setWeight(document, wire, value)),
  editBias: (neuron: NeuronReference, text: string) =>
    editNumber(text, (value) => (document) => setBias(document, neuron, value)),
  setUnits: (layer: LayerId, text: string) =>
    editNumber(text, (units) => (document) => setUnits(document, layer, units)),
  rename: (layer: LayerId, name: string) => commit((document) => rename(document, layer, name)),
  setActivation: (layer: LayerId, kind: Activation) => commit((document) => setActivation(document, [layer], kind)),
  /** Why the layer can't have this activation function, or null. */
  activationRefusal(layer: LayerId, kind: Activation): Refused {
    const { document } = useDocument.getState();
    const result = document === null ? null : setActivation(document, [layer], kind);
    if (result === null || !isRefused(result) || result.refusal.code === 'nothingChanged') return null;
    return sentenceOfRefusal(result.refusal);
  },
  addUnit: (layer: LayerId) => void edit((document) => addUnit(document, layer)),
  /** A neuron of the next depth, wired from this one. */
  addNextNeuron: (neuron: NeuronReference) =>
    void edit((document) => addNextNeuron(document, [neuron], { x: 0, y: 0 })),
  addNeuronAt: (source: NeuronReference, position: Position) =>
    void edit((document) => addNeuron(document, { wiredFrom: [source], position })),
  removeWire: (wire: WireReference) => void edit((document) => removeParts(document, { wires: [wire] })),
  insertOnWire: (wire: WireReference, position: Position) =>
    void edit((document) => insertOnWire(document, wire, position)),
  insertAt: (kind: InsertKind, position: Position) =>
    void (kind === 'note' ? insertNoteAt(position) : insertHere(kind, position)),
  writeNote: keepNoteWords,
  placeNote: (id: string, box: NoteBox) => edit((document) => placeNote(document, id, box)),
  chooseExample: () => void closeFile(),
  /** The next part of a network that is being drawn, wired to what is there. */
  addPart: (part: BuildingPart) => void addPart(part),
  async chooseDataset(name: BuiltinDatasetName): Promise<void> {
    await fetchTableOf({ kind: 'builtin', name });
    await edit((document) => chooseDataset(document, { kind: 'builtin', name }));
  },
};
