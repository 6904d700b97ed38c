// Selecting by a rectangle on the empty canvas; with Ctrl, ⌘ or Shift it adds to what is selected.
import type { NodeChange } from '@xyflow/react';
import { type MouseEvent, useMemo, useRef } from 'react';
import { emptySelection, type Selection, sameNeuron, select, useUi } from '#renderer/state/ui-store.ts';
import type { CanvasNode } from './network-nodes.ts';
import { extendsSelection } from './selecting.ts';

export interface Marquee {
  onStart(event: MouseEvent): void;
  onEnd(): void;
  take(changes: readonly NodeChange<CanvasNode>[], nodes: readonly CanvasNode[]): void;
}

export function useMarquee(): Marquee {
  const state = useRef<{ base: Selection; inside: Set<string> } | null>(null);
  return useMemo(
    () => ({
      onStart(event) {
        const base = extendsSelection(event) ? useUi.getState().selection : emptySelection;
        state.current = { base, inside: new Set() };
        select(base);
      },
      onEnd() {
        state.current = null;
      },
      // React Flow also reports what a click selects; that is decided elsewhere.
      take(changes, nodes) {
        if (state.current === null) return;
        const { base, inside } = state.current;
        let changed = false;
        for (const change of changes) {
          if (change.type !== 'select') continue;
          changed = true;
          if (change.selected) inside.add(change.id);
          else inside.delete(change.id);
        }
        if (changed) select(selectionOf(base, inside, nodes));
      },
    }),
    [],
  );
}

function selectionOf(base: Selection, inside: ReadonlySet<string>, nodes: readonly CanvasNode[]): Selection {
  const neurons = [...base.neurons];
  const layers = new Set(base.layers);
  for (const node of nodes) {
    if (!inside.has(node.id)) continue;
    if (node.type === 'lane') {
      layers.add(node.data.layer);
    } else {
      const neuron = { layer: node.data.layer, unit: Number(node.data.unit) };
      if (!neurons.some((each) => sameNeuron(each, neuron))) neurons.push(neuron);
    }
  }
  return { ...base, neurons, layers: [...layers] };
}
