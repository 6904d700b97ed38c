// A headless editor with the user's verbs: parts are called by their names, every edit is an entry of the undo history.

import { clipboardText, readClipboard } from '#core/document/clipboard/clipboard-text.ts';
import { copyParts } from '#core/document/clipboard/copied-parts.ts';
import { type Edit, type EditDone, isRefused, type Refusal } from '#core/document/edit.ts';
import { addLayer, addNeuron } from '#core/document/edits/add-dense.ts';
import { addInput } from '#core/document/edits/add-input.ts';
import { addNextNeuron } from '#core/document/edits/add-next-neuron.ts';
import { addSibling } from '#core/document/edits/add-sibling.ts';
import { addUnit } from '#core/document/edits/add-unit.ts';
import { connect } from '#core/document/edits/connect.ts';
import { cut } from '#core/document/edits/cut.ts';
import { duplicate } from '#core/document/edits/duplicate.ts';
import { explodeLayers } from '#core/document/edits/explode-layers.ts';
import { foldLayers } from '#core/document/edits/fold-layers.ts';
import { type PasteOptions, paste } from '#core/document/edits/paste.ts';
import { recordTraining } from '#core/document/edits/record-training.ts';
import { removeParts } from '#core/document/edits/remove-parts.ts';
import { freeze, unfreeze } from '#core/document/edits/set-frozen.ts';
import { setBias, setWeight } from '#core/document/edits/set-parameter.ts';
import { switchOff, switchOn } from '#core/document/edits/switch-off.ts';
import {
  emptyHistory,
  isSaved,
  lastEntry,
  markSaved,
  nextEntry,
  record,
  redo,
  type UndoHistory,
  undo,
} from '#core/document/history.ts';
import { defaultTrainingSettings, type NetworkDocument } from '#core/document/network-document.ts';
import { performEdit } from '#core/document/perform-edit.ts';
import { isWireFrozen } from '#core/network/frozen-wires.ts';
import type { Layer, NeuronReference, WireReference } from '#core/network/network.ts';
import { connectionBetween, neuronName } from '#core/network/network-queries.ts';
import { readParameters } from '#core/network/parameter-layout.ts';

export const emptyDocument: NetworkDocument = {
  name: '',
  network: { layers: [], connections: [] },
  layout: new Map(),
  training: defaultTrainingSettings,
  dataset: null,
};

export class EditorDriver {
  document: NetworkDocument;
  history: UndoHistory<null> = emptyHistory<null>(true);
  /** Why the last edit was refused; null when it was done. */
  refusal: Refusal | null = null;

  constructor(document: NetworkDocument = emptyDocument) {
    this.document = document;
  }

  /** The finished edit, or null when it was refused. */
  apply(edit: Edit): EditDone | null {
    const result = performEdit(edit, this.document);
    if (isRefused(result)) {
      this.refusal = result.refusal;
      return null;
    }
    this.refusal = null;
    const { label, document: after } = result;
    const recording = { label, before: this.document, after, momentBefore: null, momentAfter: null };
    this.history = record(this.history, recording);
    this.document = after;
    return result;
  }

  undo(): boolean {
    return this.#move(undo);
  }

  redo(): boolean {
    return this.#move(redo);
  }

  #move(move: typeof undo): boolean {
    const moved = move(this.history, this.document);
    if (moved === null) return false;
    this.document = moved.document;
    this.history = moved.history;
    return true;
  }

  save(): void {
    this.history = markSaved(this.history);
  }

  get isDirty(): boolean {
    return !isSaved(this.history);
  }

  /** Code of the entry that undo would take back. */
  get undoLabel(): string | null {
    return lastEntry(this.history)?.label.code ?? null;
  }

  get redoLabel(): string | null {
    return nextEntry(this.history)?.label.code ?? null;
  }

  addInput(): EditDone | null {
    return this.apply((document) => addInput(document));
  }

  addNeuron(...wiredFrom: string[]): EditDone | null {
    const sources = wiredFrom.map((name) => this.neuron(name));
    return this.apply((document) => addNeuron(document, { wiredFrom: sources }));
  }

  addLayer(units: number, ...wiredFrom: string[]): EditDone | null {
    const sources = wiredFrom.map((name) => this.neuron(name));
    return this.apply((document) => addLayer(document, { units, wiredFrom: sources }));
  }

  /** The key N with these neurons selected. */
  pressN(...selected: string[]): EditDone | null {
    const neurons = selected.map((name) => this.neuron(name));
    return this.apply((document) => addNextNeuron(document, neurons, { x: 400, y: 300 }));
  }

  /** Shift+N with this neuron selected. */
  pressShiftN(selected: string): EditDone | null {
    return this.apply((document) => addSibling(document, this.neuron(selected)));
  }

  addUnit(layer: string): EditDone | null {
    return this.apply((document) => addUnit(document, this.layer(layer).id));
  }

  connect(source: string, target: string): EditDone | null {
    return this.apply((document) => connect(document, this.neuron(source), this.neuron(target)));
  }

  connectToLayer(source: string, layer: string): EditDone | null {
    return this.apply((document) => connect(document, this.neuron(source), this.layer(layer).id));
  }

  connectLayers(source: string, target: string): EditDone | null {
    return this.apply((document) => connect(document, this.layer(source).id, this.layer(target).id));
  }

  deleteNeurons(...names: string[]): EditDone | null {
    const neurons = names.map((name) => this.neuron(name));
    return this.apply((document) => removeParts(document, { neurons }));
  }

  deleteLayer(name: string): EditDone | null {
    return this.apply((document) => removeParts(document, { layers: [this.layer(name).id] }));
  }

  disconnect(source: string, target: string): EditDone | null {
    return this.apply((document) => removeParts(document, { wires: [this.wire(source, target)] }));
  }

  setWeight(source: string, target: string, value: number): EditDone | null {
    return this.apply((document) => setWeight(document, this.wire(source, target), value));
  }

  setBias(name: string, value: number): EditDone | null {
    return this.apply((document) => setBias(document, this.neuron(name), value));
  }

  freezeWire(source: string, target: string): EditDone | null {
    return this.apply((document) => freeze(document, { wires: [this.wire(source, target)] }));
  }

  unfreezeWire(source: string, target: string): EditDone | null {
    return this.apply((document) => unfreeze(document, { wires: [this.wire(source, target)] }));
  }

  switchOff(...names: string[]): EditDone | null {
    return this.apply((document) => switchOff(document, { neurons: names.map((name) => this.neuron(name)) }));
  }

  switchOn(...names: string[]): EditDone | null {
    return this.apply((document) => switchOn(document, { neurons: names.map((name) => this.neuron(name)) }));
  }

  explode(layer: string): EditDone | null {
    return this.apply((document) => explodeLayers(document, [this.layer(layer).id]));
  }

  fold(...layers: string[]): EditDone | null {
    const ids = layers.map((name) => this.layer(name).id);
    return this.apply((document) => foldLayers(document, ids));
  }

  /** The text that Copy puts on the clipboard. */
  copy(...names: string[]): string {
    const copied = copyParts(this.document, { neurons: names.map((name) => this.neuron(name)) });
    return copied === null ? '' : clipboardText(copied);
  }

  cut(...names: string[]): string {
    const text = this.copy(...names);
    const neurons = names.map((name) => this.neuron(name));
    this.apply((document) => cut(document, { neurons }));
    return text;
  }

  paste(text: string, options: PasteOptions = {}): EditDone | null {
    const read = readClipboard(text);
    return this.apply((document) => ('refusal' in read ? read : paste(document, read.parts, options)));
  }

  duplicate(...names: string[]): EditDone | null {
    const neurons = names.map((name) => this.neuron(name));
    return this.apply((document) => duplicate(document, { neurons }));
  }

  /** A stand-in for a run: moves every parameter by the same amount. */
  train(by: number, epochs = 1): EditDone | null {
    const parameters = readParameters(this.document.network).map((value) => value + by);
    return this.apply((document) => recordTraining(document, parameters, epochs));
  }

  layer(name: string): Layer {
    const layer = this.document.network.layers.find((each) => each.name === name);
    if (layer === undefined) throw new Error(`no layer ${name}`);
    return layer;
  }

  neuron(name: string): NeuronReference {
    for (const layer of this.document.network.layers) {
      for (let unit = 0; unit < layer.units; unit += 1) {
        if (neuronName(layer, unit) === name) return { layer: layer.id, unit };
      }
    }
    throw new Error(`no neuron ${name}`);
  }

  wire(source: string, target: string): WireReference {
    const from = this.neuron(source);
    const to = this.neuron(target);
    const connection = connectionBetween(this.document.network, from.layer, to.layer);
    if (connection === undefined) throw new Error(`no connection ${source} to ${target}`);
    return { connection: connection.id, target: to.unit, source: from.unit };
  }

  /** The wire's weight; null when there is no wire. */
  weight(source: string, target: string): number | null {
    const { connection, row, column } = this.#element(source, target);
    return connection?.weights[row]?.[column] ?? null;
  }

  /** What *Reset* would give the wire. */
  initialWeight(source: string, target: string): number | null {
    const { connection, row, column } = this.#element(source, target);
    if (connection === undefined) return null;
    const weights = this.document.initial?.connections.get(connection.id) ?? connection.weights;
    return weights[row]?.[column] ?? null;
  }

  #element(source: string, target: string) {
    const from = this.neuron(source);
    const to = this.neuron(target);
    const connection = connectionBetween(this.document.network, from.layer, to.layer);
    return { connection, row: to.unit, column: from.unit };
  }

  /** Every wire as "source → target", sorted. */
  get wires(): string[] {
    return this.#wiresThat(() => true);
  }

  /** Those that are frozen, in the same form. */
  get frozenWires(): string[] {
    return this.#wiresThat(isWireFrozen);
  }

  #wiresThat(isMeant: typeof isWireFrozen): string[] {
    const { layers, connections } = this.document.network;
    const nameOf = (id: Layer['id'], unit: number): string => {
      const layer = layers.find((each) => each.id === id);
      return layer === undefined ? id : neuronName(layer, unit);
    };
    return connections
      .flatMap((connection) =>
        connection.weights.flatMap((row, to) =>
          row.flatMap((weight, from) => {
            if (weight === null || !isMeant(connection, to, from)) return [];
            return `${nameOf(connection.source, from)} → ${nameOf(connection.target, to)}`;
          }),
        ),
      )
      .sort();
  }

  /** Names of the neurons that are switched off. */
  get switchedOff(): string[] {
    return this.document.network.layers.flatMap((layer) =>
      (layer.switchedOff ?? []).map((unit) => neuronName(layer, unit)),
    );
  }

  get names(): string[] {
    return this.document.network.layers.flatMap((layer) =>
      Array.from({ length: layer.units }, (_, unit) => neuronName(layer, unit)),
    );
  }
}
