// Item of a row of the Outline: what it stands for, and what selecting it selects.
import type { Note } from '#core/document/notes/note.ts';
import type { LayerId, NeuronReference, WireReference } from '#core/network/network.ts';
import type { LayerRole } from '#core/network/network-queries.ts';
import { emptySelection, neuronKey, type Selection, wireKey } from '#renderer/state/window/ui-store.ts';

export type OutlineItem =
  /** The layers of one role, hidden ones of one depth. */
  | {
      readonly kind: 'group';
      readonly role: LayerRole['kind'];
      readonly depth: number;
      readonly layers: readonly LayerId[];
    }
  | { readonly kind: 'layer'; readonly layer: LayerId }
  | { readonly kind: 'neuron'; readonly neuron: NeuronReference }
  /** A wire as one of its neurons has it. */
  | {
      readonly kind: 'wire';
      readonly wire: WireReference;
      readonly source: NeuronReference;
      readonly target: NeuronReference;
      readonly way: 'incoming' | 'outgoing';
    }
  /** All notes of the document. */
  | { readonly kind: 'notes'; readonly notes: readonly Note[] }
  | { readonly kind: 'note'; readonly note: Note };

export type WireItem = Extract<OutlineItem, { kind: 'wire' }>;

/** No two rows of a tree have the same. */
export function keyOfItem(item: OutlineItem): string {
  switch (item.kind) {
    case 'group':
      return `group ${item.role} ${item.depth}`;
    case 'layer':
      return `layer ${item.layer}`;
    case 'neuron':
      return `neuron ${neuronKey(item.neuron)}`;
    case 'wire':
      return `${item.way} ${wireKey(item.wire)}`;
    case 'notes':
      return 'notes';
    case 'note':
      return `note ${item.note.id}`;
  }
}

export function selectionOf(item: OutlineItem): Selection {
  switch (item.kind) {
    case 'group':
      return { ...emptySelection, layers: item.layers };
    case 'layer':
      return { ...emptySelection, layers: [item.layer] };
    case 'neuron':
      return { ...emptySelection, neurons: [item.neuron] };
    case 'wire':
      return { ...emptySelection, wires: [item.wire] };
    case 'notes':
      return { ...emptySelection, notes: item.notes.map(({ id }) => id) };
    case 'note':
      return { ...emptySelection, notes: [item.note.id] };
  }
}

/** The layer that a command about a layer means here; null for a wire, for several layers and for notes. */
export function layerOfItem(item: OutlineItem): LayerId | null {
  if (item.kind === 'layer') return item.layer;
  if (item.kind === 'neuron') return item.neuron.layer;
  return item.kind === 'group' && item.layers.length === 1 ? (item.layers[0] ?? null) : null;
}

/** A quick answer, for every row, to whether the selection has it. */
export class SelectedParts {
  readonly #layers: ReadonlySet<string>;
  readonly #neurons: ReadonlySet<string>;
  readonly #wires: ReadonlySet<string>;
  readonly #notes: ReadonlySet<string>;

  constructor({ layers, neurons, wires, notes }: Selection) {
    this.#layers = new Set(layers);
    this.#neurons = new Set(neurons.map(neuronKey));
    this.#wires = new Set(wires.map(wireKey));
    this.#notes = new Set(notes);
  }

  has(item: OutlineItem): boolean {
    switch (item.kind) {
      case 'group':
        return item.layers.length > 0 && item.layers.every((layer) => this.#layers.has(layer));
      case 'layer':
        return this.#layers.has(item.layer);
      case 'neuron':
        return this.#neurons.has(neuronKey(item.neuron));
      case 'wire':
        return this.#wires.has(wireKey(item.wire));
      case 'notes':
        return item.notes.every(({ id }) => this.#notes.has(id));
      case 'note':
        return this.#notes.has(item.note.id);
    }
  }
}

/** All that these rows stand for, each once. */
export function selectionOfAll(items: readonly OutlineItem[]): Selection {
  const layers = new Map<string, LayerId>();
  const neurons = new Map<string, NeuronReference>();
  const wires = new Map<string, WireReference>();
  const notes = new Set<string>();
  for (const item of items) {
    const selected = selectionOf(item);
    for (const layer of selected.layers) layers.set(layer, layer);
    for (const neuron of selected.neurons) neurons.set(neuronKey(neuron), neuron);
    for (const wire of selected.wires) wires.set(wireKey(wire), wire);
    for (const note of selected.notes) notes.add(note);
  }
  return {
    layers: [...layers.values()],
    neurons: [...neurons.values()],
    wires: [...wires.values()],
    notes: [...notes],
  };
}
