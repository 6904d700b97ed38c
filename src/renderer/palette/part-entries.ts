// Layers and neurons by their names: choosing one selects it and brings it to the middle of the canvas.
import { IconCircle, IconRectangleVertical } from '@tabler/icons-react';
import { type FoundPart, findParts } from '#core/network/find-parts.ts';
import type { Layer, Network } from '#core/network/network.ts';
import { layerOf, neuronName } from '#core/network/network-queries.ts';
import type { TranslateIn } from '#renderer/i18n/i18n.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { type Selection, select } from '#renderer/state/window/ui-store.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import { type PaletteEntry, wordsOf } from './palette-entry.ts';

/** More units than these are not worth reading: the name is typed on. */
const mostUnits = 24;
/** Of more than these, those come whose names the query is a part of. */
const mostLayers = 1000;

/** Layers are few, and found like commands; units as the field over the canvas finds them, by each of the words. */
export function partEntries(query: string, translateIn: TranslateIn): readonly PaletteEntry[] {
  const network = useDocument.getState().document?.network;
  if (network === undefined) return [];
  const words = query.split(/\s+/);
  const found = words.flatMap((word) => findParts(network, word, noWords).slice(0, mostUnits));
  const layers =
    network.layers.length > mostLayers ? [] : network.layers.map((layer) => entryOfLayer(layer, translateIn));
  const entries = [...layers, ...found.flatMap((part) => entryOf(network, part, translateIn))];
  return [...new Map(entries.map((entry) => [entry.key, entry])).values()];
}

const noWords = (): readonly string[] => [];

function entryOf(network: Network, part: FoundPart, translateIn: TranslateIn): readonly PaletteEntry[] {
  if (part.kind === 'wire') return [];
  const layer = layerOf(network, part.kind === 'layer' ? part.layer : part.neuron.layer);
  if (layer === undefined) return [];
  return [part.kind === 'layer' ? layerEntry(layer, translateIn) : neuronEntry(layer, part.neuron.unit, translateIn)];
}

function entryOfLayer(layer: Layer, translateIn: TranslateIn): PaletteEntry {
  return layer.units === 1 ? neuronEntry(layer, 0, translateIn) : layerEntry(layer, translateIn);
}

function layerEntry(layer: Layer, translateIn: TranslateIn): PaletteEntry {
  return partEntry({
    key: `layer:${layer.id}`,
    icon: IconRectangleVertical,
    ...wordsOf(translateIn, 'inspector.layer', { name: layer.name }),
    selection: { layers: [layer.id] },
  });
}

function neuronEntry(layer: Layer, unit: number, translateIn: TranslateIn): PaletteEntry {
  return partEntry({
    key: `neuron:${unit}:${layer.id}`,
    icon: IconCircle,
    ...wordsOf(translateIn, 'canvas.neuron', { name: neuronName(layer, unit) }),
    selection: { neurons: [{ layer: layer.id, unit }] },
  });
}

interface Part extends Pick<PaletteEntry, 'key' | 'icon' | 'label' | 'otherLabel' | 'texts'> {
  readonly selection: Partial<Selection>;
}

function partEntry({ selection, ...words }: Part): PaletteEntry {
  return {
    ...words,
    context: null,
    shortcut: null,
    reason: null,
    command: null,
    run() {
      select(selection);
      viewportControl()?.centerSelection();
      viewportControl()?.focusSelection();
    },
  };
}
