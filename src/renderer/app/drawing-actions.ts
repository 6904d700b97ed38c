// Edits of the document by way of the canvas, the Outline and the matrix of a connection.
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
import { looseEnds } from '#core/network/loose-ends.ts';
import type { BuildingPart, CanvasActions, InsertKind } from '#renderer/canvas/gestures/canvas-actions.ts';
import { editNumber } from '#renderer/canvas/gestures/edit-number.ts';
import { commit } from '#renderer/commands/commit.ts';
import { edit, sentenceOfRefusal } from '#renderer/commands/edit.ts';
import { closeFile } from '#renderer/commands/file-actions.ts';
import { askUnitsOfAdded, insertNoteAt } from '#renderer/commands/inserting.ts';
import { keepNoteWords } from '#renderer/commands/note-words.ts';
import { fetchTableOf } from '#renderer/state/document/data-at-hand.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import { refusalOfWiring, wire } from './wiring-actions.ts';

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

export const drawingActions: CanvasActions = {
  connect: wire,
  refusalFor(start, target) {
    const { document } = useDocument.getState();
    const refusal = document === null ? null : refusalOfWiring(document, start, target);
    return refusal === null ? null : sentenceOfRefusal(refusal);
  },
  move: ({ layers, notes }) => edit((document) => move(document, layers, notes)),
  joinRefusal(neuron, layer) {
    const { document } = useDocument.getState();
    const refusal = document === null ? null : canJoinLayer(document, neuron, layer);
    return refusal === null ? null : sentenceOfRefusal(refusal);
  },
  joinLayer: (neuron, layer) => edit((document) => joinLayer(document, neuron, layer)),
  takeOut: (neuron, position) => edit((document) => takeOut(document, neuron, position)),
  editWeight: (wire, text) => editNumber(text, (value) => (document) => setWeight(document, wire, value)),
  editBias: (neuron, text) => editNumber(text, (value) => (document) => setBias(document, neuron, value)),
  rename: (layer, name) => commit((document) => rename(document, layer, name)),
  setActivation: (layer, kind) => commit((document) => setActivation(document, [layer], kind)),
  activationRefusal(layer, kind) {
    const { document } = useDocument.getState();
    const result = document === null ? null : setActivation(document, [layer], kind);
    if (result === null || !isRefused(result) || result.refusal.code === 'nothingChanged') return null;
    return sentenceOfRefusal(result.refusal);
  },
  addUnit: (layer) => void edit((document) => addUnit(document, layer)),
  addNextNeuron: (neuron) => void edit((document) => addNextNeuron(document, [neuron], { x: 0, y: 0 })),
  addNeuronAt: (source, position) => void edit((document) => addNeuron(document, { wiredFrom: [source], position })),
  removeWire: (wire) => void edit((document) => removeParts(document, { wires: [wire] })),
  insertOnWire: (wire, position) => void edit((document) => insertOnWire(document, wire, position)),
  insertAt: (kind, position) => void (kind === 'note' ? insertNoteAt(position) : insertHere(kind, position)),
  writeNote: keepNoteWords,
  placeNote: (id, box) => edit((document) => placeNote(document, id, box)),
  chooseExample: () => void closeFile(),
  setUnits: (layer, text) => editNumber(text, (units) => (document) => setUnits(document, layer, units)),
  addPart: (part) => void addPart(part),
  async chooseDataset(name) {
    await fetchTableOf({ kind: 'builtin', name });
    await edit((document) => chooseDataset(document, { kind: 'builtin', name }));
  },
};
