// The commands about how the network is seen: zoom, folding, the wires of one neuron, the small map.

import {
  IconFilter,
  IconFocusCentered,
  IconFold,
  IconMap,
  IconZoomIn,
  IconZoomOut,
  IconZoomScan,
} from '@tabler/icons-react';
import type { NeuronReference } from '#core/network/network.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import { needsDocument, needsSelection } from '../availability.ts';
import { type MenuEntry, separator } from '../command.ts';
import { selectedLayers } from '../selected-layers.ts';

function onlyNeuron(): NeuronReference | null {
  const [neuron, ...others] = useUi.getState().selection.neurons;
  return neuron === undefined || others.length > 0 ? null : neuron;
}

export const zoomCommands: readonly MenuEntry[] = [
  {
    id: 'view.zoomIn',
    icon: IconZoomIn,
    shortcuts: ['Ctrl+Equal', 'Ctrl+NumpadAdd'],
    scope: 'window',
    repeats: true,
    history: 'none',
    unavailable: needsDocument,
    run: () => viewportControl()?.zoomIn(),
  },
  {
    id: 'view.zoomOut',
    icon: IconZoomOut,
    shortcuts: ['Ctrl+Minus', 'Ctrl+NumpadSubtract'],
    scope: 'window',
    repeats: true,
    history: 'none',
    unavailable: needsDocument,
    run: () => viewportControl()?.zoomOut(),
  },
  {
    id: 'view.zoomReset',
    shortcuts: ['Shift+Digit0'],
    scope: 'canvas',
    history: 'none',
    unavailable: needsDocument,
    run: () => viewportControl()?.zoomReset(),
  },
  separator,
  {
    id: 'view.fit',
    icon: IconZoomScan,
    shortcuts: ['Shift+Digit1'],
    scope: 'canvas',
    history: 'none',
    unavailable: needsDocument,
    run: () => viewportControl()?.fit(),
  },
  {
    id: 'view.zoomToSelection',
    icon: IconFocusCentered,
    shortcuts: ['Shift+Digit2'],
    scope: 'canvas',
    isAboutSelection: true,
    history: 'none',
    unavailable: needsSelection,
    run: () => viewportControl()?.zoomToSelection(),
  },
];

export const canvasCommands: readonly MenuEntry[] = [
  {
    id: 'view.collapse',
    icon: IconFold,
    shortcuts: ['KeyH'],
    scope: 'canvas',
    isAboutSelection: true,
    history: 'none',
    unavailable() {
      const missing = needsSelection();
      if (missing !== null) return missing;
      return selectedLayers().some((layer) => layer.units > 1) ? null : 'commands.whyNothingToCollapse';
    },
    run: () => viewportControl()?.toggleCollapsed(selectedLayers().map((layer) => layer.id)),
  },
  {
    id: 'view.collapseAll',
    shortcuts: ['Shift+KeyH'],
    scope: 'canvas',
    history: 'none',
    unavailable() {
      const { document } = useDocument.getState();
      if (document === null) return 'commands.whyNoDocument';
      return document.network.layers.some((layer) => layer.units > 1) ? null : 'commands.whyNothingToCollapse';
    },
    run() {
      const layers = useDocument.getState().document?.network.layers ?? [];
      viewportControl()?.toggleCollapsed(layers.map((layer) => layer.id));
    },
  },
  {
    id: 'view.isolate',
    icon: IconFilter,
    shortcuts: ['KeyI'],
    scope: 'canvas',
    isAboutSelection: true,
    history: 'none',
    unavailable: () => (onlyNeuron() === null ? 'commands.whyNoNeuron' : null),
    checked() {
      const neuron = onlyNeuron();
      return neuron !== null && (viewportControl()?.isIsolated(neuron) ?? false);
    },
    run() {
      const neuron = onlyNeuron();
      if (neuron !== null) viewportControl()?.toggleIsolated(neuron);
    },
  },
  {
    id: 'view.miniMap',
    icon: IconMap,
    shortcuts: ['Alt+KeyM'],
    scope: 'window',
    history: 'none',
    unavailable: needsDocument,
    checked: () => viewportControl()?.isMiniMapShown() ?? false,
    run: () => viewportControl()?.toggleMiniMap(),
  },
];
