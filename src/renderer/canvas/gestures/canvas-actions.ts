// Actions by which the canvas changes the document. It knows the gestures, not the edits.

import { createContext, useContext } from 'react';
import type { BuiltinDatasetName } from '#core/data/dataset-choice.ts';
import type { Position } from '#core/document/network-document.ts';
import type { NoteBox } from '#core/document/notes/note.ts';
import type { Activation } from '#core/layers/activation-functions.ts';
import type { DeclaredKind } from '#core/network/layer-definitions.ts';
import type { LayerId, NeuronReference, WireReference } from '#core/network/network.ts';
import type { WiringEnd, WiringStart } from '#renderer/state/window/wiring.ts';

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

export interface CanvasActions {
  /** A wire whose end moves is selected when it resolves. */
  connect(start: WiringStart, target: WiringEnd): Promise<unknown>;
  /** Why these two can't be connected, or null when they can. Asked while dragging, so it must be quick. */
  refusalFor(start: WiringStart, target: WiringEnd): Refused;
  /** One undo entry for all. Resolves when the document has the new positions. */
  move(places: Places): Promise<unknown>;
  /** Why a single neuron can't be taken into a layer, or null when it can. Asked while dragging, so it must be quick. */
  joinRefusal(neuron: LayerId, layer: LayerId): Refused;
  joinLayer(neuron: LayerId, layer: LayerId): Promise<unknown>;
  /** A unit becomes a neuron of its own, with its top-left corner at the position. */
  takeOut(neuron: NeuronReference, position: Position): Promise<unknown>;
  /** The text may be arithmetic that begins with `=`. */
  editWeight(wire: WireReference, text: string): Promise<Refused>;
  editBias(neuron: NeuronReference, text: string): Promise<Refused>;
  rename(layer: LayerId, name: string): Promise<Refused>;
  /** The text may be arithmetic that begins with `=`. */
  setUnits(layer: LayerId, text: string): Promise<Refused>;
  setActivation(layer: LayerId, kind: Activation): Promise<Refused>;
  /** Why the layer can't have this activation function, or null. */
  activationRefusal(layer: LayerId, kind: Activation): Refused;
  addUnit(layer: LayerId): void;
  /** A neuron of the next depth, wired from this one. */
  addNextNeuron(neuron: NeuronReference): void;
  /** A neuron wired from this one, with its top-left corner at the position. */
  addNeuronAt(source: NeuronReference, position: Position): void;
  removeWire(wire: WireReference): void;
  /** A neuron on the wire, with its top-left corner at the position. */
  insertOnWire(wire: WireReference, position: Position): void;
  /** The position is the top-left corner of what is inserted. */
  insertAt(kind: InsertKind, position: Position): void;
  writeNote(id: string, text: string): Promise<unknown>;
  placeNote(id: string, box: NoteBox): Promise<unknown>;
  chooseExample(): void;
  /** The next part of a network that is being drawn, wired to what is there. */
  addPart(part: BuildingPart): void;
  chooseDataset(name: BuiltinDatasetName): Promise<void>;
}

const CanvasActionsContext = createContext<CanvasActions | null>(null);
export const CanvasActionsProvider = CanvasActionsContext.Provider;

export function useCanvasActions(): CanvasActions {
  const actions = useContext(CanvasActionsContext);
  if (actions === null) throw new Error('NetworkCanvas needs a CanvasActionsProvider.');
  return actions;
}
