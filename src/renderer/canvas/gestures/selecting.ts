// Selection by clicks: alone a click replaces it, with Ctrl, ⌘ or Shift it adds or takes away.
import type { LayerId, NeuronReference, WireReference } from '#core/network/network.ts';
import { emptySelection, type Selection, sameNeuron, sameWire } from '#renderer/state/window/ui-store.ts';

export function extendsSelection(event: {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey;
}

export function withNeuron(selection: Selection, neuron: NeuronReference, extend: boolean): Selection {
  if (!extend) return { ...emptySelection, neurons: [neuron] };
  return { ...selection, neurons: toggled(selection.neurons, neuron, sameNeuron) };
}

export function withWire(selection: Selection, wire: WireReference, extend: boolean): Selection {
  if (!extend) return { ...emptySelection, wires: [wire] };
  return { ...selection, wires: toggled(selection.wires, wire, sameWire) };
}

export function withLayer(selection: Selection, layer: LayerId, extend: boolean): Selection {
  if (!extend) return { ...emptySelection, layers: [layer] };
  return { ...selection, layers: toggled(selection.layers, layer, (a, b) => a === b) };
}

export function withNote(selection: Selection, note: string, extend: boolean): Selection {
  if (!extend) return { ...emptySelection, notes: [note] };
  return { ...selection, notes: toggled(selection.notes, note, (a, b) => a === b) };
}

function toggled<Item>(items: readonly Item[], item: Item, same: (a: Item, b: Item) => boolean): readonly Item[] {
  const without = items.filter((each) => !same(each, item));
  return without.length < items.length ? without : [...items, item];
}
