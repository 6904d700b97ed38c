// Layers and neurons by their names: choosing one selects it and brings it to the middle of the canvas.
import { IconCircle, IconRectangleVertical } from '@tabler/icons-react';
import { type FoundPart, findParts } from '#core/network/find-parts.ts';
import type { Layer, Network } from '#core/network/network.ts';
import { layerOf, neuronName } from '#core/network/network-queries.ts';
import { languages } from '#messages/message.ts';
import { translateIn } from '#renderer/i18n/i18n.ts';
import { useDocument } from '#renderer/state/document-store.ts';
import { type Selection, select } from '#renderer/state/ui-store.ts';
import { viewportControl } from '#renderer/state/viewport-control.ts';
import { type PaletteEntry, wordsOf } from './palette-entry.ts';

/** More than these are not worth reading: the name is typed on. */
const mostParts = 24;

/** Found as the field over the canvas finds them, by each of the words: what stands beside the name says what it is. */
export function partEntries(query: string): readonly PaletteEntry[] {
  const network = useDocument.getState().document?.network;
  if (network === undefined) return [];
  const parts = query.split(/\s+/).flatMap((word) => findParts(network, word, kindWords).slice(0, mostParts));
  const entries = parts.flatMap((part) => entryOf(network, part));
  return [...new Map(entries.map((entry) => [entry.key, entry])).values()];
}

/** Neuron and layer, in both languages. */
function kindWords({ units }: Layer): readonly string[] {
  const key = units === 1 ? 'palette.neuron' : 'palette.layer';
  return languages.map((language) => translateIn(language)(key, { name: '' }).trim());
}

function entryOf(network: Network, part: FoundPart): readonly PaletteEntry[] {
  if (part.kind === 'wire') return [];
  const [id, unit] = part.kind === 'layer' ? [part.layer, null] : [part.neuron.layer, part.neuron.unit];
  const layer = layerOf(network, id);
  if (layer === undefined) return [];
  return [unit === null ? layerEntry(layer) : neuronEntry(layer, unit)];
}

function layerEntry(layer: Layer): PaletteEntry {
  return partEntry({
    key: `layer:${layer.id}`,
    icon: IconRectangleVertical,
    ...wordsOf('palette.layer', { name: layer.name }),
    selection: { layers: [layer.id] },
  });
}

function neuronEntry(layer: Layer, unit: number): PaletteEntry {
  return partEntry({
    key: `neuron:${unit}:${layer.id}`,
    icon: IconCircle,
    ...wordsOf('palette.neuron', { name: neuronName(layer, unit) }),
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
