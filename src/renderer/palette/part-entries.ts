// Layers and neurons by their names: choosing one selects it and brings it to the middle of the canvas.
import { IconCircle, IconRectangleVertical } from '@tabler/icons-react';
import type { Layer } from '#core/network/network.ts';
import { neuronName } from '#core/network/network-queries.ts';
import { searchable } from '#renderer/commands/search/searchable.ts';
import { useDocument } from '#renderer/state/document-store.ts';
import { type Selection, select } from '#renderer/state/ui-store.ts';
import { viewportControl } from '#renderer/state/viewport-control.ts';
import { type PaletteEntry, wordsOf } from './palette-entry.ts';

/** More neurons than this are not worth reading: the name is typed on. */
const mostNeurons = 12;

/** Layers are few; of their neurons only those come whose name begins with what is typed. */
export function partEntries(query: string): readonly PaletteEntry[] {
  const layers = useDocument.getState().document?.network.layers ?? [];
  const several = layers.filter((layer) => layer.units > 1);
  const single = layers.filter((layer) => layer.units === 1);
  return [...several.map(layerEntry), ...single.map((layer) => neuronEntry(layer, 0)), ...unitEntries(several, query)];
}

function unitEntries(layers: readonly Layer[], query: string): readonly PaletteEntry[] {
  const names = query.split(/\s+/).map((word) => searchable(word).text);
  const wanted = names.filter((name) => name !== '');
  const found: PaletteEntry[] = [];
  for (const layer of layers) {
    const begins = searchable(layer.name).text;
    if (!wanted.some((name) => name.startsWith(begins) || begins.startsWith(name))) continue;
    for (let unit = 0; unit < layer.units && found.length < mostNeurons; unit += 1) {
      const name = searchable(neuronName(layer, unit)).text;
      if (wanted.some((each) => name.startsWith(each))) found.push(neuronEntry(layer, unit));
    }
  }
  return found;
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
